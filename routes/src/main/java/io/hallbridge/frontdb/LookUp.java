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
                    boolean withdrawn = operation.isPresent()
                            && profile.operations().retire().equals(rows.getString(3));
                    boolean sameVersion = version.isEmpty() || rows.getLong(wanted.size()) == change.version();
                    boolean ours = batch.run().equals(rows.getString(2));
                    if (batch.retires()
                            ? withdrawn || (operation.isEmpty() && ours)
                            : ours && sameVersion && !withdrawn) {
                        keys.add(change.key());
                    }
                }
            }
        }
    }
}
