package io.hallbridge.frontdb;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Gives statements the values of columns. */
final class Values {
    private Values() {}

    static void set(PreparedStatement statement, int place, ColumnLayout column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(place, column.kind().sqlType());
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(place, number);
        } else {
            statement.setObject(place, value);
        }
    }
}
