package io.hallbridge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The runs. */
final class RunTable {
    private final Sql sql;

    RunTable(Sql sql) {
        this.sql = sql;
    }

    void begin(String run, String job, String hall, Instant started) {
        sql.update("INSERT INTO run (id, job, hall, started) VALUES (?, ?, ?, ?)", run, job, hall, Stamp.of(started));
    }

    void end(String run, Instant ended, int exit, String totals) {
        sql.update(
                "UPDATE run SET ended = ?, exit_code = ?, totals = ? WHERE id = ?", Stamp.of(ended), exit, totals, run);
    }

    List<RunEntry> recent(int most) {
        return sql.query("SELECT * FROM run ORDER BY started DESC, id DESC LIMIT ?", RunTable::entry, most);
    }

    private static RunEntry entry(ResultSet row) throws SQLException {
        Optional<Instant> ended = Optional.ofNullable(row.getString("ended")).map(Instant::parse);
        int code = row.getInt("exit_code");
        OptionalInt exit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(code);
        return new RunEntry(
                row.getString("id"),
                row.getString("job"),
                row.getString("hall"),
                Instant.parse(row.getString("started")),
                ended,
                exit,
                Optional.ofNullable(row.getString("totals")));
    }
}
