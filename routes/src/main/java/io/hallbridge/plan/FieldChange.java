package io.hallbridge.plan;

import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two contents of a document.
 *
 * @param path the field, {@code materials[2].need}
 * @param before its value; null where it was absent
 * @param after its value; null where it is absent now
 */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after) {}
