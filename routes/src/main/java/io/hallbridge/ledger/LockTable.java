package io.hallbridge.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may send documents of each dataset to each hall. */
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

    /** Whether all of them could be taken; what was written is to be taken back where not. */
    boolean take(Lane lane, String run) {
        List<Entry> entries = find(lane);
        if (entries.stream().anyMatch(this::alive)) {
            return false;
        }
        entries.forEach(dead -> release(lane.hall(), dead));
        Instant now = Instant.now();
        int taken = 0;
        for (String dataset : lane.datasets()) {
            taken += sql.update(
                    "INSERT INTO hall_lock (hall, dataset, run, host, pid, process_started, since, until)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    lane.hall(),
                    dataset,
                    run,
                    host,
                    pid,
                    started,
                    now.toString(),
                    now.plus(LEASE).toString());
        }
        return taken == lane.datasets().size();
    }

    /** Only the one that was looked at: another asker may have put its own in the meantime. */
    private void release(String hall, Entry dead) {
        sql.update(
                "DELETE FROM hall_lock WHERE hall = ? AND dataset = ? AND run = ? AND host = ? AND pid = ? AND until = ?",
                hall,
                dead.holder().dataset(),
                dead.holder().run(),
                dead.holder().host(),
                dead.holder().pid(),
                dead.until().toString());
    }

    /** Whether all of a run's locks are still its own. */
    boolean renew(Lane lane, String run) {
        return sql.update(
                        "UPDATE hall_lock SET until = ? WHERE hall = ? AND run = ? AND host = ? AND pid = ?",
                        Instant.now().plus(LEASE).toString(),
                        lane.hall(),
                        run,
                        host,
                        pid)
                == lane.datasets().size();
    }

    void release(Lane lane, String run) {
        sql.update(
                "DELETE FROM hall_lock WHERE hall = ? AND run = ? AND host = ? AND pid = ?",
                lane.hall(),
                run,
                host,
                pid);
    }

    /** Who holds one of these locks. */
    Optional<Holder> holder(Lane lane) {
        return find(lane).stream().filter(this::alive).map(Entry::holder).findFirst();
    }

    /** All who send to a hall. */
    List<Holder> holders(String hall) {
        return all(hall).stream().filter(this::alive).map(Entry::holder).toList();
    }

    private List<Entry> find(Lane lane) {
        return all(lane.hall()).stream()
                .filter(entry -> lane.datasets().contains(entry.holder().dataset()))
                .toList();
    }

    private List<Entry> all(String hall) {
        return sql.query(
                "SELECT * FROM hall_lock WHERE hall = ? ORDER BY dataset",
                row -> new Entry(
                        new Holder(
                                row.getString("run"),
                                row.getString("dataset"),
                                row.getString("host"),
                                row.getLong("pid"),
                                Instant.parse(row.getString("since"))),
                        row.getString("process_started"),
                        Instant.parse(row.getString("until"))),
                hall);
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
