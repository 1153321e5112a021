package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A document the hall holds, to be shown.
 *
 * @param dataset its dataset
 * @param key its key
 * @param version the version held
 * @param fingerprint of its content
 * @param current false once it was retired
 * @param rowGuid the sender's identifier of the row
 * @param batch the hall's count of the batch it came with last
 * @param updated when that was
 * @param name what it is called
 * @param content the document
 */
record Item(
        String dataset,
        String key,
        long version,
        String fingerprint,
        boolean current,
        String rowGuid,
        long batch,
        String updated,
        String name,
        JsonNode content) {

    static Item of(ResultSet row) throws SQLException {
        return new Item(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                Json.own(row.getString(10)));
    }

    /** What to call it: its name, or its key where it has none. */
    String title() {
        return name.isEmpty() ? key : name;
    }
}
