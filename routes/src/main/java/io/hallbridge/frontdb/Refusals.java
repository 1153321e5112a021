package io.hallbridge.frontdb;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.RunTime;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads back what the hall refused, from the table it writes that to. */
final class Refusals {
    private static final int FETCH = 500;

    private final TableProfile.Abnormal abnormal;
    private final Batch batch;
    private final Instant now;

    Refusals(TableProfile.Abnormal abnormal, Batch batch, Instant now) {
        this.abnormal = abnormal;
        this.batch = batch;
        this.now = now;
    }

    /** What is known by now of each document: refused, accepted since its time has passed, or awaited. */
    List<Outcome> outcomes(Connection connection) throws SQLException {
        Map<String, Outcome> refused = refused(connection);
        Outcome.State otherwise = timeHasPassed() ? Outcome.State.ACCEPTED : Outcome.State.AWAITING;
        List<Outcome> outcomes = new ArrayList<>();
        for (Change change : batch.changes()) {
            outcomes.add(refused.getOrDefault(change.key(), new Outcome(change.key(), otherwise, "", "")));
        }
        return outcomes;
    }

    private boolean timeHasPassed() {
        Instant begun = OffsetDateTime.parse(RunTime.of(batch.run())).toInstant();
        return now.isAfter(begun.plus(abnormal.acceptedAfter()));
    }

    /** By key. A row of a list belongs to its document, and several errors of one document are told together. */
    private Map<String, Outcome> refused(Connection connection) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        batch.changes().forEach(change -> keys.put(Guids.shared(Guids.main(batch.hall(), change)), change.key()));
        Map<String, Outcome> refused = new HashMap<>();
        String sql = "SELECT " + String.join(", ", abnormal.rowGuid(), abnormal.code(), abnormal.words()) + " FROM "
                + abnormal.table() + " WHERE " + abnormal.batch() + " = ? ORDER BY " + abnormal.rowGuid() + ", "
                + abnormal.code();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.setString(1, batch.run());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String key = keys.get(Guids.shared(text(rows, 1)));
                    if (key != null) {
                        Outcome one = new Outcome(key, Outcome.State.REFUSED, text(rows, 2), text(rows, 3));
                        refused.merge(key, one, Refusals::both);
                    }
                }
            }
        }
        return refused;
    }

    private static Outcome both(Outcome first, Outcome second) {
        if (first.message().contains(second.message()) && first.code().equals(second.code())) {
            return first;
        }
        return new Outcome(first.key(), first.state(), first.code(), first.message() + "; " + second.message());
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text.strip();
    }
}
