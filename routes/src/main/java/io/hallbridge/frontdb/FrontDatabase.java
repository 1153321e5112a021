package io.hallbridge.frontdb;

import io.hallbridge.auth.Secret;
import io.hallbridge.finding.Text;
import io.hallbridge.frontdb.TablesFault.Kind;
import io.hallbridge.hall.Listed;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.hall.Sender;
import io.hallbridge.plan.Batch;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A hall's front-end database: takes batches, one transaction each, and tells what became of them. For several threads. */
public final class FrontDatabase implements AutoCloseable {
    /** What the refusal of a withdrawal is called whose row is no longer there. */
    static final String ROW_GONE = "ROW-GONE";

    private static final Text GONE = new Text(
            "交换表里已没有这一行，无法标为撤销；先 hallbridge push --resend 再撤销",
            "its row is no longer in the exchange table and cannot be marked as withdrawn; hallbridge push --resend, then withdraw it");

    private final TableProfile profile;
    private final RowMaker maker;
    private final Connections connections;
    private final Complaints complaints;
    private final int seconds;

    /** Connects when it is first asked for something. */
    public FrontDatabase(TableProfile profile, Sender sender, DatabaseAddress address, Optional<Secret> password) {
        this.profile = profile;
        this.maker = new RowMaker(profile, sender);
        this.complaints = new Complaints(LayoutNames.of(profile));
        this.connections = new Connections(address, password, complaints);
        this.seconds = (int) Math.max(1, address.answer().toSeconds());
    }

    /** Writes a batch, all of it or nothing. */
    public Receipt write(Batch batch) throws TablesFault {
        Layout layout = layout(batch.dataset());
        Optional<BatchRows> rows = rows(batch, layout);
        try (Connection connection = connections.open()) {
            return write(batch, layout, rows, connection);
        } catch (SQLException closing) {
            throw complaints.of(closing);
        }
    }

    private Optional<BatchRows> rows(Batch batch, Layout layout) throws TablesFault {
        try {
            return batch.retires() ? Optional.empty() : Optional.of(BatchRows.of(batch, layout, maker));
        } catch (Unfit unfit) {
            throw new TablesFault(Kind.REFUSED, unfit.rule(), unfit.text(), unfit);
        }
    }

    private Receipt write(Batch batch, Layout layout, Optional<BatchRows> rows, Connection connection)
            throws TablesFault {
        Writing writing = new Writing(profile, layout, batch, maker, connection);
        try (BatchLock lock = BatchLock.of(batch, connection, seconds)) {
            if (rows.isPresent()) {
                writing.upsert(rows.get());
            } else {
                writing.retire();
            }
            Receipt receipt = rows.isPresent() ? all(batch) : withdrawn(batch, layout, connection);
            commit(connection);
            return receipt;
        } catch (SQLException complaint) {
            undo(connection);
            throw complaints.of(complaint, writing.table());
        }
    }

    private void commit(Connection connection) throws TablesFault {
        try {
            connection.commit();
        } catch (SQLException complaint) {
            throw complaints.committing(complaint);
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alreadyLost) {
            return; // the database undoes what was not committed
        }
    }

    private Receipt all(Batch batch) {
        return new Receipt(
                "", batch.changes().stream().map(change -> taken(change.key())).toList());
    }

    private Outcome taken(String key) {
        return new Outcome(key, profile.decidesLater() ? Outcome.State.AWAITING : Outcome.State.ACCEPTED, "", "");
    }

    private Receipt withdrawn(Batch batch, Layout layout, Connection connection) throws SQLException {
        Set<String> standing = new LookUp(profile, layout, batch, connection).standing();
        return new Receipt(
                "",
                batch.changes().stream()
                        .map(change -> standing.contains(change.key())
                                ? taken(change.key())
                                : new Outcome(
                                        change.key(), Outcome.State.REFUSED, ROW_GONE, GONE.zh() + " / " + GONE.en()))
                        .toList());
    }

    /** What became of a batch that may have been written: its receipt if it was; empty if it was not. */
    public Optional<Receipt> lookUp(Batch batch) throws TablesFault {
        return ask(connection -> {
            try (BatchLock lock = BatchLock.of(batch, connection, seconds)) {
                Layout layout = layout(batch.dataset());
                Set<String> standing = new LookUp(profile, layout, batch, connection).standing();
                boolean written =
                        batch.retires() ? standing.size() == batch.changes().size() : !standing.isEmpty();
                return written ? Optional.of(all(batch)) : Optional.empty();
            }
        });
    }

    /** What the hall has said of a batch's documents by now. */
    public Receipt decisions(Batch batch, Instant now) throws TablesFault {
        TableProfile.Abnormal abnormal = profile.abnormal().orElseThrow();
        return ask(connection -> new Receipt("", new Refusals(abnormal, batch, now).outcomes(connection)));
    }

    /** Lists what the main tables hold of a dataset. */
    public void list(String dataset, Consumer<List<Listed>> pages) throws TablesFault {
        ask(connection -> {
            new Holdings(profile, layout(dataset), connection).read(pages);
            return "";
        });
    }

    /** Looks whether the tables are as the profile says; nothing is written. Fails where there is no connection. */
    public Inspected inspect() throws TablesFault {
        return ask(connection -> new Inspection(profile, connection, complaints).look());
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException, TablesFault;
    }

    private <T> T ask(Question<T> question) throws TablesFault {
        try (Connection connection = connections.open()) {
            try {
                return question.ask(connection);
            } finally {
                undo(connection);
            }
        } catch (SQLException complaint) {
            throw complaints.of(complaint);
        }
    }

    private Layout layout(String dataset) throws TablesFault {
        Optional<Layout> layout = profile.layout(dataset);
        if (layout.isEmpty()) {
            Text none = new Text("接口配置没有给“" + dataset + "”安排表", "the profile has no tables for \"" + dataset + "\"");
            throw new TablesFault(Kind.FATAL, ColumnDemands.NO_TABLE, none, new SQLException("no layout"));
        }
        return layout.get();
    }

    @Override
    public void close() {
        connections.close();
    }
}
