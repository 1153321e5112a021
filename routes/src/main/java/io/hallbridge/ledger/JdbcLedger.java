package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger in a database, over one connection: writes are short transactions, one after the other, so a pool would
 * only make them wait for each other inside the database instead of here.
 */
final class JdbcLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcLedger.class);

    private final Sql sql;
    private final JointWrites joint;
    private final RunTable runs;
    private final HoldingTable holdings;
    private final BatchTable batches;
    private final StandingTable standings;
    private final QuarantineTable quarantine;
    private final LockTable locks;
    private final BundleTable bundles;
    private final ArrivalTable arrivals;

    JdbcLedger(Connection connection) {
        sql = new Sql(connection);
        Schema.prepare(sql);
        joint = new JointWrites(sql, this);
        runs = new RunTable(sql);
        holdings = new HoldingTable(sql);
        batches = new BatchTable(sql);
        standings = new StandingTable(sql, batches);
        quarantine = new QuarantineTable(sql, this);
        locks = new LockTable(sql);
        bundles = new BundleTable(sql, this);
        arrivals = new ArrivalTable(sql, this);
    }

    @Override
    public synchronized String birth() {
        return Schema.birth(sql);
    }

    @Override
    public synchronized void begin(String run, String job, String hall, Instant started) {
        runs.begin(run, job, hall, started);
    }

    @Override
    public synchronized void end(String run, Instant ended, int exit, String totals) {
        runs.end(run, ended, exit, totals);
    }

    @Override
    public synchronized List<RunEntry> recent(int most) {
        return runs.recent(most);
    }

    @Override
    public synchronized Map<String, Holding> holdings(String hall, String dataset, Collection<String> keys) {
        return holdings.of(hall, dataset, keys);
    }

    @Override
    public synchronized long held(String hall, String dataset, String source) {
        return holdings.held(hall, dataset, source);
    }

    @Override
    public synchronized Map<String, Long> held(String hall) {
        return holdings.held(hall);
    }

    @Override
    public synchronized void absent(
            String hall, String dataset, String source, Predicate<String> met, Consumer<Holding> each) {
        holdings.absent(hall, dataset, source, met, each);
    }

    @Override
    public synchronized long position(Lane lane) {
        return holdings.position(lane);
    }

    @Override
    public void open(Batch batch) {
        byte[] contents = PackedContents.of(batch);
        joint.write(() -> {
            batches.open(batch, contents);
            holdings.sending(batch);
        });
    }

    @Override
    public void settle(Batch batch, Receipt receipt) {
        mustFit(batch, receipt);
        joint.write(() -> {
            batches.end(batch, "settled", receipt.number(), "");
            decided(Decision.all(batch, receipt.outcomes()));
        });
    }

    private void decided(Decision decision) {
        batches.decided(decision);
        holdings.decided(decision);
        quarantine.decided(decision);
        holdings.moved(decision.batch());
    }

    private static void mustFit(Batch batch, Receipt receipt) {
        List<String> sent = batch.changes().stream().map(Change::key).toList();
        List<String> answered =
                receipt.outcomes().stream().map(outcome -> outcome.key()).toList();
        if (!sent.equals(answered)) {
            throw new IllegalArgumentException("the receipt of batch " + batch.id() + " is not about its documents");
        }
    }

    @Override
    public synchronized void refuse(Batch batch, String code, String message) {
        sql.atOnce(() -> {
            batches.end(batch, "refused", "", code + " " + message);
            if (batch.changes().size() == 1) {
                quarantine.refused(batch, batch.changes().get(0), code, message);
            }
            holdings.moved(batch);
        });
    }

    @Override
    public synchronized void divide(Batch batch, String code, String message) {
        sql.atOnce(() -> batches.end(batch, "divided", "", code + " " + message));
    }

    @Override
    public synchronized void abandon(Batch batch, String reason) {
        sql.atOnce(() -> batches.end(batch, "abandoned", "", reason));
    }

    @Override
    public synchronized void doubt(Batch batch, String reason) {
        sql.atOnce(() -> {
            boolean news = !batches.inDoubt(batch);
            batches.end(batch, "doubt", "", reason);
            if (news) {
                holdings.moved(batch); // else a plan made since would be stale for ever
            }
        });
    }

    @Override
    public synchronized List<Batch> unfinished(Lane lane) {
        return batches.unfinished(lane);
    }

    @Override
    public synchronized List<Sent> history(String key) {
        return batches.history(key);
    }

    @Override
    public synchronized Optional<Content> accepted(String hall, String dataset, String key) {
        return batches.accepted(hall, dataset, key);
    }

    @Override
    public synchronized void standing(String hall, String dataset, Consumer<Standing> each) {
        standings.each(hall, dataset, each);
    }

    @Override
    public synchronized Map<String, Kept> kept(String hall, String dataset, Collection<String> keys) {
        return standings.kept(hall, dataset, keys);
    }

    @Override
    public Quarantine quarantine() {
        return quarantine;
    }

    @Override
    public Bundles bundles() {
        return bundles;
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public synchronized List<String> awaiting(Lane lane) {
        return batches.awaiting(lane);
    }

    @Override
    public synchronized Optional<String> state(String id) {
        return batches.state(id);
    }

    @Override
    public synchronized Batch batch(String id) {
        return batches.whole(id);
    }

    @Override
    public synchronized List<Doubt> doubts(String hall) {
        return batches.doubts(hall);
    }

    @Override
    public synchronized Optional<Instant> awaitedSince(Lane lane) {
        return batches.awaitedSince(lane);
    }

    @Override
    public synchronized List<Outcome> decide(Batch batch, Receipt receipt) {
        mustFit(batch, receipt);
        return sql.atOnce(() -> {
            List<Outcome> outcomes = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int seq : batches.awaited(batch)) {
                Outcome outcome = receipt.outcomes().get(seq);
                if (outcome.state() != Outcome.State.AWAITING && outcome.state() != Outcome.State.LATER) {
                    outcomes.add(outcome);
                    places.add(seq);
                }
            }
            if (!outcomes.isEmpty()) {
                decided(new Decision(batch, places, outcomes));
            }
            return outcomes;
        });
    }

    @Override
    public synchronized Waiting waiting(String hall) {
        return batches.waiting(hall);
    }

    @Override
    public synchronized Optional<Lease> lock(Lane lane, String run) {
        boolean taken = sql.atOnceOrNot(() -> locks.take(lane, run));
        return taken ? Optional.of(new LaneLease(lane, run)) : Optional.empty();
    }

    @Override
    public synchronized Optional<Holder> holder(Lane lane) {
        return locks.holder(lane);
    }

    @Override
    public synchronized List<Holder> holders(String hall) {
        return locks.holders(hall);
    }

    private synchronized boolean renew(LaneLease lease) {
        return locks.renew(lease.lane, lease.run);
    }

    private synchronized void release(LaneLease lease) {
        locks.release(lease.lane, lease.run);
    }

    @Override
    public synchronized void close() {
        sql.close();
    }

    /** A lock that gives a sign of life by itself until it is closed. */
    private final class LaneLease implements Lease {
        private final Lane lane;
        private final String run;
        private volatile boolean lost;
        private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
            Thread thread = new Thread(beat, "hall-lock");
            thread.setDaemon(true);
            return thread;
        });

        LaneLease(Lane lane, String run) {
            this.lane = lane;
            this.run = run;
            long third = LockTable.LEASE.toSeconds() / 3;
            var unused = heart.scheduleAtFixedRate(this::beat, third, third, TimeUnit.SECONDS);
        }

        /** A beat that fails must not be the last: a task that throws is never run again. */
        private void beat() {
            try {
                lost |= !renew();
            } catch (LedgerFault tryAgainNextTime) {
                LOG.warn("the lock of {} could not be renewed: {}", lane.hall(), tryAgainNextTime.getMessage());
            }
        }

        @Override
        public boolean lost() {
            return lost;
        }

        @Override
        public boolean renew() {
            return JdbcLedger.this.renew(this);
        }

        @Override
        public void close() {
            heart.shutdownNow();
            release(this);
        }
    }
}
