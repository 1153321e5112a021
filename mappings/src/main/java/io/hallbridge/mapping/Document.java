package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a hall takes: one item of a dataset, with the places its fields were read from.
 *
 * @param dataset the dataset's name
 * @param key the values of the dataset's key fields, joined with {@code |}; null where one of them is absent
 * @param content the document as JSON, without absent fields; not to be changed
 * @param places where each field was read
 */
public record Document(String dataset, @Nullable String key, ObjectNode content, Places places) {}
