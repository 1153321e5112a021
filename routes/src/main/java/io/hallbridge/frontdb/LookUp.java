package io.hallbridge.frontdb;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which documents of a batch stand in the main tables as the batch writes them. */
final class LookUp {
    private static final int AT_ONCE = 200;

    private final TableProfile profile;
    private final Layout layout;
    private final Batch batch;
    private final Connection connection;

    LookUp(TableProfile profile, Layout layout, Batch batch, Connection connection) {
        this.profile = profile;
        this.layout = layout;
        this.batch = batch;
        this.connection = connection;
    }

    /** Their keys. */
    Set<String> standing() throws SQLException {
        Map<String, Change> byNumber = new HashMap<>();
        batch.changes().forEach(change -> byNumber.put(Guids.main(batch.hall(), change), change));
        Set<String> keys = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (Family family : layout.families()) {
            if (tables.add(family.main().table())) {
                List<String> numbers = new ArrayList<>(byNumber.keySet());
                for (int from = 0; from < numbers.size(); from += AT_ONCE) {
                    read(
                            family.main(),
                            numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)),
                            byNumber,
                            keys);
                }
            }
        }
        return keys;
    }

    private void read(RowLayout main, List<String> numbers, Map<String, Change> byNumber, Set<String> keys)
            throws SQLException {
        List<ColumnLayout> wanted = new ArrayList<>();
        wanted.add(main.column(RowSlot.ROW_GUID).orElseThrow());
        wanted.add(main.column(RowSlot.BATCH).orElseThrow());
        Optional<ColumnLayout> operation = main.column(RowSlot.OPERATION);
        Optional<ColumnLayout> version = main.column(RowSlot.VERSION);
        operation.ifPresent(wanted::add);
        version.ifPresent(wanted::add);
        String sql = new Statements(main).select(wanted, main.link(true).orElseThrow(), numbers.size(), List.of());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < numbers.size(); i++) {
                select.setString(i + 1, numbers.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Change change = byNumber.get(rows.getString(1));
                    String done = operation.isPresent() ? rows.getString(3) : "";
                    long has = version.isPresent() ? rows.getLong(wanted.size()) : Long.MIN_VALUE;
                    if (change != null && stands(change, rows.getString(2), done, has)) {
                        keys.add(change.key());
                    }
                }
            }
        }
    }

    /** Whether a row says of a document what the batch says; a withdrawal is one whoever marked it. */
    private boolean stands(Change change, String number, String done, long version) {
        boolean withdrawn = profile.operations().retire().equals(done);
        boolean ours = batch.run().equals(number);
        if (batch.retires()) {
            return withdrawn || (done.isEmpty() && ours);
        }
        boolean sameVersion = version == Long.MIN_VALUE || version == change.version();
        return ours && sameVersion && !withdrawn;
    }
}
