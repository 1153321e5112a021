package io.hallbridge.frontdb;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of an exchange table holds. */
enum ColumnKind {
    TEXT("text", Types.VARCHAR),
    INTEGER("integer", Types.BIGINT),
    DECIMAL("decimal", Types.DECIMAL),
    DATE("date", Types.DATE),
    DATETIME("datetime", Types.TIMESTAMP),
    /** A text that is one of two words. */
    BOOLEAN("boolean", Types.VARCHAR);

    private final String word;
    private final int sqlType;

    ColumnKind(String word, int sqlType) {
        this.word = word;
        this.sqlType = sqlType;
    }

    String word() {
        return word;
    }

    /** How JDBC is told of an absent value. */
    int sqlType() {
        return sqlType;
    }

    /** Whether it is written as text, so that it has a width. */
    boolean isText() {
        return this == TEXT || this == BOOLEAN;
    }

    static Optional<ColumnKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ColumnKind::word).toList();
    }
}
