package io.hallbridge.frontdb;

import io.hallbridge.frontdb.RowLayout.Link;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a batch has for one table, inside the transaction of the batch. */
final class TableWriter {
    /** How many documents one statement names: all databases take so many. */
    private static final int AT_ONCE = 200;

    private final RowLayout layout;
    private final Link link;
    private final boolean main;
    private final Statements statements;
    private final Connection connection;
    private final Batch batch;
    private final RowMaker maker;

    TableWriter(RowLayout layout, boolean main, Connection connection, Batch batch, RowMaker maker) {
        this.layout = layout;
        this.main = main;
        this.link = layout.link(main).orElseThrow();
        this.statements = new Statements(layout);
        this.connection = connection;
        this.batch = batch;
        this.maker = maker;
    }

    void insert(List<Made> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(statements.insert())) {
            for (Made row : rows) {
                for (int i = 0; i < row.values().size(); i++) {
                    Values.set(
                            insert, i + 1, layout.columns().get(i), row.values().get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes away the rows that documents have there, those of this batch only or all of them. */
    void delete(List<Change> documents, boolean ofThisBatch) throws SQLException {
        List<ColumnLayout> conditions = new ArrayList<>(ours());
        if (ofThisBatch) {
            conditions.add(layout.column(RowSlot.BATCH).orElseThrow());
        }
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            List<Change> some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            try (PreparedStatement delete =
                    connection.prepareStatement(statements.delete(link, some.size(), conditions))) {
                int place = linked(delete, 1, some);
                conditions(delete, place, conditions, some.get(0));
                delete.executeUpdate();
            }
        }
    }

    /** Marks the rows that documents have there as withdrawn, where they have any that are not. */
    void mark(List<Change> documents, String withdrawn) throws SQLException {
        List<ColumnLayout> set = Statements.whenRetired(layout);
        if (set.isEmpty() || documents.isEmpty()) {
            return;
        }
        Optional<ColumnLayout> operation = layout.column(RowSlot.OPERATION);
        try (PreparedStatement mark = connection.prepareStatement(statements.mark(link, set, ours(), operation))) {
            for (Change change : documents) {
                int place = retired(mark, set, change, withdrawn);
                place = linked(mark, place, List.of(change));
                place = conditions(mark, place, ours(), change);
                if (operation.isPresent()) {
                    mark.setString(place, withdrawn);
                }
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }

    /** Adds a document's rows of an earlier batch once more, as withdrawn by this one. */
    void copy(Change change, String earlier, String withdrawn) throws SQLException {
        List<ColumnLayout> set = Statements.whenRetired(layout);
        ColumnLayout number = layout.column(RowSlot.BATCH).orElseThrow();
        try (PreparedStatement copy = connection.prepareStatement(statements.copy(link, set, number))) {
            int place = retired(copy, set, change, withdrawn);
            place = linked(copy, place, List.of(change));
            copy.setString(place, earlier);
            copy.executeUpdate();
        }
    }

    /** The number of the last batch that a document has rows of there; empty where that one withdrew it. */
    Optional<String> lastBatch(Change change, String withdrawn) throws SQLException {
        List<ColumnLayout> wanted =
                new ArrayList<>(List.of(layout.column(RowSlot.BATCH).orElseThrow()));
        Optional<ColumnLayout> operation = layout.column(RowSlot.OPERATION);
        Optional<ColumnLayout> version = layout.column(RowSlot.VERSION);
        operation.ifPresent(wanted::add);
        version.ifPresent(wanted::add);
        Last last = new Last("", "", Long.MIN_VALUE);
        try (PreparedStatement select = connection.prepareStatement(statements.select(wanted, link, 1, ours()))) {
            conditions(select, linked(select, 1, List.of(change)), ours(), change);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String done = operation.isPresent() ? rows.getString(2) : "";
                    long has = version.isPresent() ? rows.getLong(wanted.size()) : 0;
                    last = last.later(new Last(rows.getString(1), done, has));
                }
            }
        }
        boolean there = !last.batch().isEmpty() && !withdrawn.equals(last.operation());
        return there ? Optional.of(last.batch()) : Optional.empty();
    }

    /** What a row says of the batch that wrote it. */
    private record Last(String batch, String operation, long version) {
        Last later(Last other) {
            boolean higher = other.version > version;
            return higher || (other.version == version && other.batch.compareTo(batch) > 0) ? other : this;
        }
    }

    private int retired(PreparedStatement statement, List<ColumnLayout> set, Change change, String withdrawn)
            throws SQLException {
        int place = 1;
        for (ColumnLayout column : set) {
            Values.set(
                    statement, place++, column, column.holds(RowSlot.OPERATION) ? withdrawn : retired(column, change));
        }
        return place;
    }

    private @Nullable Object retired(ColumnLayout column, Change change) {
        return column.retired().isPresent()
                ? Cell.of(column, column.retired().get()).value()
                : slot(column, change);
    }

    private int linked(PreparedStatement statement, int first, List<Change> documents) throws SQLException {
        int place = first;
        for (Change change : documents) {
            statement.setString(place++, linkOf(change));
        }
        return place;
    }

    private String linkOf(Change change) {
        String number = Guids.main(batch.hall(), change);
        return link.slot() == RowSlot.ROW_GUID && !main
                ? Guids.further(number, layout.table(), 0)
                : String.valueOf(maker.slot(link.slot(), batch, change, number, number, 0));
    }

    /** Rows found by the document's key may be another system's; where they say whose they are, only ours are touched. */
    private List<ColumnLayout> ours() {
        return link.slot() == RowSlot.KEY
                ? layout.column(RowSlot.SOURCE).map(List::of).orElse(List.of())
                : List.of();
    }

    private int conditions(PreparedStatement statement, int first, List<ColumnLayout> conditions, Change change)
            throws SQLException {
        int place = first;
        for (ColumnLayout column : conditions) {
            Values.set(statement, place++, column, slot(column, change));
        }
        return place;
    }

    private @Nullable Object slot(ColumnLayout column, Change change) {
        if (column.putting() instanceof Putting.FromSlot from) {
            String number = Guids.main(batch.hall(), change);
            return RowMaker.fitting(column, maker.slot(from.slot(), batch, change, number, number, 0))
                    .value();
        }
        return null;
    }
}
