package io.hallbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How the changes of a plan are given out. */
final class BatchesTest {
    private static final Batches.Frame FRAME = new Batches.Frame("20261123-0100-7f3a", "city", "5e1f", 3, 1000);

    private static Batches of(List<Change> changes) {
        return new Batches(changes.iterator(), FRAME);
    }

    private static List<Batch> drain(Batches batches) throws InterruptedException {
        List<Batch> all = new ArrayList<>();
        for (Batch next = batches.next(); next != null; next = batches.next()) {
            all.add(next);
            batches.done(next);
        }
        return all;
    }

    @Test
    void batches_partition_the_changes_in_order_none_lost_none_twice() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            partitions(plan(random), 1 + random.nextInt(9), 1 + random.nextInt(4000));
        }
        partitions(List.of(), 1, 1);
    }

    private static List<Change> plan(Random random) {
        List<Change> plan = new ArrayList<>();
        for (int stages = random.nextInt(7); stages > 0; stages--) {
            String dataset = List.of("power", "guide", "window").get(random.nextInt(3));
            boolean retires = random.nextBoolean();
            for (int left = random.nextInt(26); left > 0; left--) {
                int size = random.nextInt(121);
                plan.add(
                        retires
                                ? Changes.retire(dataset, "r" + size)
                                : Changes.upsert(dataset, "u" + size, "\"" + "字".repeat(size) + "\""));
            }
        }
        return plan;
    }

    private static void partitions(List<Change> plan, int most, int weight) throws InterruptedException {
        Batches batches = new Batches(plan.iterator(), new Batches.Frame("r", "city", "5e1f", most, weight));
        List<Batch> given = drain(batches);
        assertThat(given.stream().flatMap(batch -> batch.changes().stream())).containsExactlyElementsOf(plan);
        assertThat(batches.given()).isEqualTo(plan.size());
        for (Batch batch : given) {
            assertThat(batch.changes()).hasSizeBetween(1, most);
            assertThat(batch.changes())
                    .allMatch(c ->
                            c.dataset().equals(batch.dataset()) && c.operation().retires() == batch.retires());
            assertThat(batch.id()).isEqualTo(BatchId.of("city", "5e1f", 0, batch.changes()));
            assertThat(batch.changes().size() == 1 || weight(batch) <= weight).isTrue();
        }
    }

    private static int weight(Batch batch) {
        return batch.changes().stream()
                .mapToInt(c -> c.content() == null ? 0 : c.content().length())
                .sum();
    }

    /** The hall limits the bytes of a request; a Chinese character takes three. */
    @Test
    void a_batch_of_chinese_texts_stays_within_the_halls_bytes() throws Exception {
        int most = 100_000;
        String content = "\"" + "办".repeat(1_000) + "\"";
        List<Change> plan = IntStream.range(0, 200)
                .mapToObj(i -> Changes.upsert("guide", "k" + i, content))
                .toList();
        List<Batch> given = drain(new Batches(plan.iterator(), new Batches.Frame("r", "city", "5e1f", 500, most)));
        assertThat(given).allMatch(batch -> weight(batch) <= most).hasSizeLessThan(10);
    }

    @Test
    void several_pullers_get_every_change_once() throws Exception {
        List<Change> plan = new ArrayList<>(Changes.many("power", 500));
        plan.addAll(Changes.many("guide", 500));
        Batches batches = of(plan);
        ExecutorService pullers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Batch>>> pulled = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                pulled.add(pullers.submit(() -> drain(batches)));
            }
            Set<Change> got = new HashSet<>();
            int count = 0;
            for (Future<List<Batch>> one : pulled) {
                for (Batch batch : one.get(20, TimeUnit.SECONDS)) {
                    got.addAll(batch.changes());
                    count += batch.changes().size();
                }
            }
            assertThat(count).isEqualTo(1000);
            assertThat(got).containsExactlyInAnyOrderElementsOf(plan);
        } finally {
            pullers.shutdownNow();
        }
    }

    @Test
    void children_wait_until_the_last_batch_of_their_parents_has_ended() throws Exception {
        Batches batches = of(List.of(
                Changes.upsert("power", "a"),
                Changes.upsert("power", "b"),
                Changes.upsert("power", "c"),
                Changes.upsert("power", "d"),
                Changes.upsert("guide", "e")));
        Batch first = batches.next();
        Batch second = batches.next();
        CompletableFuture<Batch> child = later(batches);
        batches.done(first);
        Awaitility.await().during(Duration.ofMillis(150)).until(() -> !child.isDone());
        batches.done(second);
        assertThat(child.get(5, TimeUnit.SECONDS).dataset()).isEqualTo("guide");
    }

    @Test
    void retirements_wait_for_the_upserts_of_their_own_dataset() throws Exception {
        Batches batches = of(List.of(Changes.upsert("guide", "a"), Changes.retire("guide", "b")));
        Batch upsert = batches.next();
        CompletableFuture<Batch> retirement = later(batches);
        Awaitility.await().during(Duration.ofMillis(150)).until(() -> !retirement.isDone());
        batches.done(upsert);
        assertThat(retirement.get(5, TimeUnit.SECONDS).retires()).isTrue();
    }

    @Test
    void a_change_heavier_than_a_batch_may_be_travels_alone() throws Exception {
        String heavy = "\"" + "重".repeat(2_000) + "\"";
        List<Change> plan = List.of(
                Changes.upsert("power", "a"), Changes.upsert("power", "b", heavy), Changes.upsert("power", "c"));
        assertThat(drain(of(plan)))
                .extracting(batch -> batch.changes().get(0).key())
                .containsExactly("a", "b", "c");
    }

    @Test
    void no_batches_are_no_batches() throws Exception {
        assertThat(Batches.none("r", "city").next()).isNull();
    }

    @Test
    void closing_ends_it_for_those_who_wait_and_those_who_come() throws Exception {
        Batches batches = of(List.of(Changes.upsert("power", "a"), Changes.upsert("guide", "b")));
        var unused = batches.next();
        CompletableFuture<Batch> waiting = later(batches);
        batches.close();
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isNull();
        assertThat(batches.next()).isNull();
        assertThat(batches.given()).isEqualTo(1);
    }

    private static CompletableFuture<Batch> later(Batches batches) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return batches.next();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    @Test
    void batches_made_before_are_given_out_as_they_are_and_stage_after_stage() throws Exception {
        List<Batch> made = drain(of(List.of(
                Changes.upsert("power", "a"),
                Changes.upsert("power", "b"),
                Changes.upsert("guide", "c"),
                Changes.retire("guide", "d"))));
        Batches.Frame narrow = new Batches.Frame("other", "city", "other", 1, 1);

        assertThat(drain(Batches.ready(made.iterator(), narrow))).isEqualTo(made);

        Batches ready = Batches.ready(made.iterator(), narrow);
        Batch first = ready.next();
        CompletableFuture<Batch> second = CompletableFuture.supplyAsync(() -> {
            try {
                return ready.next();
            } catch (InterruptedException asked) {
                throw new IllegalStateException(asked);
            }
        });
        Awaitility.await().during(Duration.ofMillis(50)).until(() -> !second.isDone());
        ready.done(first);
        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo(made.get(1));
        assertThat(made.get(1).dataset()).isEqualTo("guide");
    }

    @Test
    void a_batch_made_before_that_is_refused_whole_goes_on_in_halves() throws Exception {
        Batch made = drain(of(Changes.many("power", 3))).get(0);
        Batches ready = Batches.ready(List.of(made).iterator(), FRAME);
        ready.halve(ready.next());

        assertThat(drain(ready).stream().flatMap(part -> part.changes().stream()))
                .containsExactlyElementsOf(made.changes());
    }
}
