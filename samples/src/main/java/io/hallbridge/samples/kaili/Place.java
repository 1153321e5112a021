package io.hallbridge.samples.kaili;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a department's file or database.
 *
 * @param file the file from the workspace's root
 * @param table the sheet or table; null in a CSV file, which has one table without a name
 * @param cell the cell, {@code E17}; null in a database
 * @param key the row's key in a database; null in a file
 * @param column the column's name in a database; null in a file
 */
record Place(
        String file,
        @Nullable String table,
        @Nullable String cell,
        @Nullable String key,
        @Nullable String column) {}
