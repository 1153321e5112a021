package io.hallbridge.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may send to each hall. */
final class LockTable {
    /** How long an owner on another machine may be silent. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Sql sql;
    private final String host = hostName();
    private final long pid = ProcessHandle.current().pid();
    private final String started = startOf(ProcessHandle.current());

    LockTable(Sql sql) {
        this.sql = sql;
    }

    /** A row of the table. */
    private record Entry(Holder holder, String started, Instant until) {}

    boolean take(String hall, String run) {
        Optional<Entry> entry = find(hall);
        if (entry.isPresent() && alive(entry.get())) {
            return false;
        }
        Instant now = Instant.now();
        entry.ifPresent(dead -> release(hall, dead));
        return sql.update(
                        "INSERT INTO hall_lock (hall, run, host, pid, process_started, since, until) VALUES (?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        hall,
                        run,
                        host,
                        pid,
                        started,
                        now.toString(),
                        now.plus(LEASE).toString())
                == 1;
    }

    /** Only the one that was looked at: another asker may have put its own in the meantime. */
    private void release(String hall, Entry dead) {
        sql.update(
                "DELETE FROM hall_lock WHERE hall = ? AND run = ? AND host = ? AND pid = ? AND until = ?",
                hall,
                dead.holder().run(),
                dead.holder().host(),
                dead.holder().pid(),
                dead.until().toString());
    }

    boolean renew(String hall, String run) {
        return sql.update(
                        "UPDATE hall_lock SET until = ? WHERE hall = ? AND run = ? AND host = ? AND pid = ?",
                        Instant.now().plus(LEASE).toString(),
                        hall,
                        run,
                        host,
                        pid)
                == 1;
    }

    void release(String hall, String run) {
        sql.update("DELETE FROM hall_lock WHERE hall = ? AND run = ? AND host = ? AND pid = ?", hall, run, host, pid);
    }

    Optional<Holder> holder(String hall) {
        return find(hall).filter(this::alive).map(Entry::holder);
    }

    private Optional<Entry> find(String hall) {
        List<Entry> entries = sql.query(
                "SELECT * FROM hall_lock WHERE hall = ?",
                row -> new Entry(
                        new Holder(
                                row.getString("run"),
                                row.getString("host"),
                                row.getLong("pid"),
                                Instant.parse(row.getString("since"))),
                        row.getString("process_started"),
                        Instant.parse(row.getString("until"))),
                hall);
        return entries.stream().findFirst();
    }

    /**
     * On this machine the process is looked at; of another machine only its last sign of life is known. When a process
     * began is reckoned from the wall clock, so one that seems to have begun at another time is believed while its signs
     * of life are fresh.
     */
    private boolean alive(Entry entry) {
        boolean heardOf = entry.until().isAfter(Instant.now());
        if (!entry.holder().host().equals(host)) {
            return heardOf;
        }
        return ProcessHandle.of(entry.holder().pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> heardOf || startOf(process).equals(entry.started()))
                .isPresent();
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
