package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import java.util.List;

/**
 * A kind of field as mapping files name it.
 *
 * @param word its name
 * @param meaning what it does, for people
 * @param types the JSON types of fields it can make
 * @param reader reads it
 */
record KindEntry(String word, Text meaning, List<String> types, Kinds.Reader reader) {}
