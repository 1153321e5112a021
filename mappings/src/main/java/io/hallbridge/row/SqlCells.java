package io.hallbridge.row;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Values of a database as cells. A column of moments always shows its time; a moment with a zone is shown as the clock of
 * the hall (Asia/Shanghai) would. Bytes are no text: they become an error that says how many there are.
 */
final class SqlCells {
    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private SqlCells() {}

    static Cell cell(@Nullable Object value) throws SQLException {
        if (value == null) {
            return Cell.EMPTY;
        }
        if (value instanceof CharSequence text) {
            return Cell.text(text.toString());
        }
        if (value instanceof Boolean truth) {
            return Cell.of(truth);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        Cell moment = moment(value);
        return moment.isEmpty() ? other(value) : moment;
    }

    /** Whole numbers and decimals keep every digit, which a database holds truly; binary fractions are shown as sheets show them. */
    private static Cell number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Numbers.cell(Double.parseDouble(number.toString()));
        }
        if (number instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
            return Cell.number(plain.toPlainString());
        }
        return Cell.number(number.toString());
    }

    private static Cell moment(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return moment(timestamp.toLocalDateTime());
        }
        if (value instanceof java.sql.Date date) {
            return Cell.date(date.toLocalDate().toString());
        }
        if (value instanceof java.sql.Time time) {
            return Cell.date(SerialDates.clock(time.toLocalTime()));
        }
        if (value instanceof LocalDate date) {
            return Cell.date(date.toString());
        }
        if (value instanceof LocalDateTime moment) {
            return moment(moment);
        }
        if (value instanceof LocalTime time) {
            return Cell.date(SerialDates.clock(time));
        }
        return zoned(value);
    }

    private static Cell zoned(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return moment(moment.atZoneSameInstant(HALL_TIME).toLocalDateTime());
        }
        if (value instanceof ZonedDateTime moment) {
            return moment(moment.withZoneSameInstant(HALL_TIME).toLocalDateTime());
        }
        if (value instanceof java.util.Date moment) {
            return moment(
                    Instant.ofEpochMilli(moment.getTime()).atZone(HALL_TIME).toLocalDateTime());
        }
        return Cell.EMPTY;
    }

    private static Cell moment(LocalDateTime moment) {
        return Cell.date(SerialDates.iso(moment, true));
    }

    private static Cell other(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return Cell.error("[" + bytes.length + " bytes]");
        }
        if (value instanceof java.sql.Blob blob) {
            return Cell.error("[" + blob.length() + " bytes]");
        }
        if (value instanceof java.sql.SQLXML xml) {
            return Cell.text(xml.getString());
        }
        return value instanceof Clob clob ? clob(clob) : Cell.text(String.valueOf(value));
    }

    private static Cell clob(Clob clob) throws SQLException {
        try (Reader text = clob.getCharacterStream()) {
            StringBuilder read = new StringBuilder();
            char[] block = new char[8192];
            for (int got = 0; got >= 0 && read.length() <= XmlCursor.LONGEST_TEXT; got = text.read(block)) {
                read.append(block, 0, got);
            }
            return read.length() > XmlCursor.LONGEST_TEXT
                    ? Cell.error("[" + clob.length() + " characters]")
                    : Cell.text(read.toString());
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
