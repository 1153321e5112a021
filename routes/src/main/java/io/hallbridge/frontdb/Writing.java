package io.hallbridge.frontdb;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes a batch into a front-end database, without committing it. What the same batch may have written before is replaced,
 * so that sending it again leaves the same rows.
 */
final class Writing {
    private final TableProfile profile;
    private final Layout layout;
    private final Batch batch;
    private final RowMaker maker;
    private final Connection connection;
    private String table = "";

    Writing(TableProfile profile, Layout layout, Batch batch, RowMaker maker, Connection connection) {
        this.profile = profile;
        this.layout = layout;
        this.batch = batch;
        this.maker = maker;
        this.connection = connection;
    }

    /** Creates and updates. A document whose family has changed is marked as withdrawn in the tables of its old one. */
    void upsert(BatchRows rows) throws SQLException {
        for (Family family : layout.families()) {
            List<Change> documents = rows.documents(family);
            replace(family, documents);
            for (RowLayout each : family.rows()) {
                writer(family, each).insert(rows.of(each));
            }
            for (RowLayout each : family.rows()) {
                withdraw(family, each, rows.without(each.table()));
            }
        }
    }

    /** Withdraws: which family a document belongs to is not known, since only its key is. */
    void retire() throws SQLException {
        for (Family family : layout.families()) {
            for (RowLayout each : family.rows()) {
                withdraw(family, each, batch.changes());
            }
        }
    }

    /** Children go before their parents. */
    private void replace(Family family, List<Change> documents) throws SQLException {
        List<RowLayout> rows = family.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!documents.isEmpty()) {
                writer(family, rows.get(i)).delete(documents, profile.keepsHistory());
            }
        }
    }

    private void withdraw(Family family, RowLayout each, List<Change> documents) throws SQLException {
        TableWriter writer = writer(family, each);
        if (!profile.keepsHistory()) {
            writer.mark(documents, profile.operations().retire());
            return;
        }
        writer.delete(documents, true);
        for (Change change : documents) {
            Optional<String> earlier =
                    writer.lastBatch(change, profile.operations().retire());
            if (earlier.isPresent()) {
                writer.copy(change, earlier.get(), profile.operations().retire());
            }
        }
    }

    /** The table that was written last. */
    String table() {
        return table;
    }

    private TableWriter writer(Family family, RowLayout each) {
        table = each.table();
        return new TableWriter(each, each == family.main(), connection, batch, maker);
    }
}
