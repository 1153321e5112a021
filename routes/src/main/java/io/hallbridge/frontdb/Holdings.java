package io.hallbridge.frontdb;

import io.hallbridge.hall.Listed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists what the main tables hold of a dataset, where their layout keeps key and fingerprint. */
final class Holdings {
    private static final int PAGE = 1000;

    private final TableProfile profile;
    private final Layout layout;
    private final Connection connection;

    Holdings(TableProfile profile, Layout layout, Connection connection) {
        this.profile = profile;
        this.layout = layout;
        this.connection = connection;
    }

    /** A document has a row in one main table, or with a history several, of which the highest version counts. */
    void read(Consumer<List<Listed>> pages) throws SQLException {
        Map<String, RowLayout> mains = new LinkedHashMap<>();
        layout.families().forEach(family -> mains.putIfAbsent(family.main().table(), family.main()));
        for (RowLayout main : mains.values()) {
            read(main, pages);
        }
    }

    private void read(RowLayout main, Consumer<List<Listed>> pages) throws SQLException {
        List<ColumnLayout> wanted = new ArrayList<>();
        wanted.add(main.column(RowSlot.KEY).orElseThrow());
        wanted.add(main.column(RowSlot.FINGERPRINT).orElseThrow());
        Optional<ColumnLayout> operation = main.column(RowSlot.OPERATION);
        Optional<ColumnLayout> version = main.column(RowSlot.VERSION);
        operation.ifPresent(wanted::add);
        version.ifPresent(wanted::add);
        try (PreparedStatement select = connection.prepareStatement(new Statements(main).all(wanted))) {
            select.setFetchSize(PAGE);
            try (ResultSet rows = select.executeQuery()) {
                Pages current = new Pages(pages);
                while (rows.next()) {
                    boolean withdrawn = operation.isPresent()
                            && profile.operations().retire().equals(rows.getString(3));
                    long has = version.isPresent() ? rows.getLong(wanted.size()) : 0;
                    current.add(new Listed(rows.getString(1), fingerprint(rows), !withdrawn, has));
                }
                current.end();
            }
        }
    }

    private static String fingerprint(ResultSet rows) throws SQLException {
        String fingerprint = rows.getString(2);
        return fingerprint == null ? "" : fingerprint.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Rows as pages of what is current. A withdrawn row is left out: where a document has moved to another family, its old
     * table still holds one.
     */
    private static final class Pages {
        private final Consumer<List<Listed>> taking;
        private final List<Listed> page = new ArrayList<>();
        private @Nullable Listed last;

        Pages(Consumer<List<Listed>> taking) {
            this.taking = taking;
        }

        void add(Listed next) {
            if (last != null && !last.key().equals(next.key())) {
                put(last);
                last = null;
            }
            last = last == null || next.version() > last.version() ? next : last;
        }

        private void put(Listed one) {
            if (one.current()) {
                page.add(one);
            }
            if (page.size() == PAGE) {
                flush();
            }
        }

        private void flush() {
            taking.accept(List.copyOf(page));
            page.clear();
        }

        void end() {
            if (last != null) {
                put(last);
            }
            flush();
        }
    }
}
