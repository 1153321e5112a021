package io.hallbridge.delivery;

import static io.hallbridge.frontdb.Sample.FIRST_RUN;
import static io.hallbridge.frontdb.Sample.batch;
import static io.hallbridge.frontdb.Sample.create;
import static io.hallbridge.frontdb.Sample.guide;
import static io.hallbridge.frontdb.Sample.materials;
import static io.hallbridge.frontdb.Sample.retire;
import static io.hallbridge.frontdb.Sample.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.auth.SecretFile;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.frontdb.Sample;
import io.hallbridge.frontdb.TableProfile;
import io.hallbridge.frontdb.TestDatabase;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Sender;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Change;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import io.hallbridge.workspace.OverDatabase;
import io.hallbridge.workspace.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of batches on their way into a real database, whatever happens to the connection. */
class DatabaseDeliveryTest extends WithLedger {
    private static final Lane GUIDES = Lane.of(Sample.HALL, Set.of("guide"));
    private static final Patience QUICK = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            8,
            Duration.ofMillis(5),
            Duration.ofMillis(200),
            Duration.ofHours(24));

    private static final TableProfile FINAL =
            Sample.profile("up-tables", Sample.shipped().replaceAll("(?s)abnormal:.*?accepted-after: 1d\n", ""));

    private static HallConnection hall(TestDatabase on, String url, TableProfile profile) {
        return new HallConnection(
                Sample.HALL,
                new OverDatabase(profile, url, Optional.of(on.user()), Optional.empty(), List.of()),
                new Sender("522601", "152"),
                new Limits(4, 1_000_000, 2, 0),
                QUICK);
    }

    private static HallConnection hall(TestDatabase on) {
        return hall(on, on.url(), FINAL);
    }

    private static Batches batches(Change... changes) {
        return new Batches(
                List.of(changes).iterator(), new Batches.Frame(FIRST_RUN, Sample.HALL, "ledger", 4, 1_000_000));
    }

    private static Change[] guides(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> create("guide", guide(number)))
                .toArray(Change[]::new);
    }

    private static void assertHolds(TestDatabase on, int documents) throws Exception {
        assertThat(on.rows("SELECT count(*), count(DISTINCT task_code) FROM up_task_general_basic"))
                .containsExactly(documents + "|" + documents);
        assertThat(on.count("up_task_general_extend")).isEqualTo(documents);
        assertThat(on.count("up_task_general_material")).isEqualTo(documents * 2L);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_accepted_where_the_profile_names_no_table_for_refusals(TestDatabase on) throws Exception {
        on.tables();
        DeliveryReport report = deliver(batches(guides(0, 10)), hall(on));
        assertThat(report.failure()).isEmpty();
        assertThat(report.accepted()).isEqualTo(10);
        assertHolds(on, 10);
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, true", "POSTGRESQL, false", "MARIADB, true", "MARIADB, false"})
    void wherever_a_connection_is_cut_each_document_stands_there_once(TestDatabase on, boolean lastWordIsHeard)
            throws Exception {
        on.tables();
        int cuts = 0;
        try (CuttingProxy proxy = new CuttingProxy(on.url())) {
            HallConnection hall = hall(on, proxy.url(on.url()), FINAL);
            boolean cut = true;
            for (int words = 1; cut; words++) {
                proxy.cutAt(words, lastWordIsHeard);
                DeliveryReport report = deliver(batches(guides(words * 2, 2)), hall);
                cut = proxy.hasCut();
                cuts += cut ? 1 : 0;
                assertThat(report.failure()).as("cut at " + words).isEmpty();
                assertThat(report.accepted()).as("cut at " + words).isEqualTo(2);
                assertHolds(on, words * 2);
            }
        }
        assertThat(cuts).isGreaterThan(8);
        assertThat(ledger.unfinished(GUIDES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void connections_that_the_database_ends_cost_nothing_but_time(TestDatabase on) throws Exception {
        on.tables();
        CompletableFuture<Integer> killing = CompletableFuture.supplyAsync(() -> kill(on));
        DeliveryReport report = deliver(batches(guides(0, 400)), hall(on));
        assertThat(report.failure()).isEmpty();
        assertThat(report.accepted()).isEqualTo(400);
        assertThat(killing.get(30, TimeUnit.SECONDS)).isPositive();
        assertHolds(on, 400);
    }

    /** Ends other connections to the database eight times. */
    private static int kill(TestDatabase on) {
        int killed = 0;
        try {
            for (int round = 0; round < 8; round++) {
                TimeUnit.MILLISECONDS.sleep(60);
                if (on == TestDatabase.POSTGRESQL) {
                    killed += on.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <>"
                                    + " pg_backend_pid() AND datname = current_database()")
                            .size();
                } else {
                    for (String id : on.rows("SELECT id FROM information_schema.processlist WHERE id <>"
                            + " connection_id() AND user = 'root'")) {
                        on.run("KILL " + id);
                        killed++;
                    }
                }
            }
            return killed;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lock_that_somebody_holds_for_a_while_is_waited_for(TestDatabase on) throws Exception {
        on.tables();
        deliver(batches(guides(0, 2)), hall(on));
        try (Connection other = on.connect()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("UPDATE up_task_general_basic SET task_state = '2'");
            CompletableFuture<Void> later = CompletableFuture.runAsync(
                    () -> {
                        try {
                            other.rollback();
                        } catch (java.sql.SQLException fault) {
                            throw new IllegalStateException(fault);
                        }
                    },
                    CompletableFuture.delayedExecutor(3500, TimeUnit.MILLISECONDS));
            DeliveryReport report = deliver(batches(update("guide", guide(0)), update("guide", guide(1))), hall(on));
            assertThat(report.failure()).isEmpty();
            assertThat(report.accepted()).isEqualTo(2);
            later.get(10, TimeUnit.SECONDS);
        }
        assertHolds(on, 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_deadlock_is_tried_again(TestDatabase on) throws Exception {
        on.tables();
        deliver(batches(guides(0, 2)), hall(on));
        try (Connection other = on.connect()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("UPDATE up_task_general_basic SET task_state = '2'");
            CompletableFuture<DeliveryReport> delivery = CompletableFuture.supplyAsync(() ->
                    deliver(batches(update("guide", guide(0)), update("guide", guide(1))), hall(on)));
            TimeUnit.MILLISECONDS.sleep(500); // its children are deleted by now, and it waits for the main rows
            boolean victim = false;
            try {
                other.createStatement().executeUpdate("UPDATE up_task_general_questions SET answer = ''");
            } catch (java.sql.SQLException chosen) {
                victim = true;
            }
            other.rollback();
            DeliveryReport report = delivery.get(20, TimeUnit.SECONDS);
            assertThat(report.failure()).as("we were chosen: " + !victim).isEmpty();
            assertThat(report.accepted()).isEqualTo(2);
        }
        assertHolds(on, 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_document_that_a_column_refuses_is_refused_alone_and_its_value_is_never_told(TestDatabase on)
            throws Exception {
        on.tables();
        on.run(
                on == TestDatabase.POSTGRESQL
                        ? "ALTER TABLE up_task_general_basic ALTER COLUMN task_name TYPE varchar(20)"
                        : "ALTER TABLE up_task_general_basic MODIFY task_name varchar(20) NOT NULL");
        String secret = "一个比二十个字符还要长而且不该出现在任何报告里的名称";
        DeliveryReport report = deliver(
                batches(
                        create("guide", guide(1)),
                        create("guide", guide(2)),
                        create("guide", guide(3).put("name", secret)),
                        create("guide", guide(4))),
                hall(on));
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(1);
        String told = report.failure().orElseThrow().text().toString();
        assertThat(report.failure().get().kind()).isEqualTo(FailureClass.REFUSED);
        assertThat(told)
                .contains("22001", "up_task_general_basic", "longer than its column")
                .doesNotContain(secret);
        assertHolds(on, 3);
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_table_or_column_ends_the_delivery_and_is_named(TestDatabase on) throws Exception {
        on.tables();
        on.run("ALTER TABLE up_task_general_extend DROP COLUMN is_pay_online");
        DeliveryReport report = deliver(batches(guides(0, 2)), hall(on));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.FATAL);
        assertThat(report.failure().get().text().en()).contains("there is no such column", "is_pay_online");
        on.run("DROP TABLE up_task_general_basic");
        DeliveryReport other = deliver(batches(guides(0, 2)), hall(on));
        assertThat(other.failure().orElseThrow().text().en())
                .contains("there is no such table", "up_task_general_basic");
        assertThat(ledger.unfinished(GUIDES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_is_away_ends_the_delivery_as_unreachable(TestDatabase on) throws Exception {
        String url = on.url().replaceFirst(":\\d+/", ":9/");
        DeliveryReport report = deliver(batches(guides(0, 2)), hall(on, url, FINAL));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNREACHABLE);
        assertThat(report.failure().get().text().en()).contains(url, "nobody listens at that address");
        assertThat(report.accepted()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "MARIADB")
    void a_wrong_password_is_said_to_be_one_and_never_shown(TestDatabase on) throws Exception {
        on.tables();
        on.run("CREATE OR REPLACE USER pusher IDENTIFIED BY 'the-right-word'", "GRANT ALL ON *.* TO pusher");
        Path file = secret("not-the-right-word");
        HallConnection hall = new HallConnection(
                Sample.HALL,
                new OverDatabase(
                        FINAL,
                        on.url(),
                        Optional.of("pusher"),
                        Optional.<SecretPlace>of(new SecretFile(file, "secrets/frontdb")),
                        List.of()),
                new Sender("522601", "152"),
                new Limits(4, 1_000_000, 1, 0),
                QUICK);
        DeliveryReport report = deliver(batches(guides(0, 2)), hall);
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureClass.UNAUTHORISED);
        assertThat(report.failure().get().text().en())
                .contains("\"pusher\"", "secrets/frontdb", "28000")
                .doesNotContain("right-word");
        deliveries.close();
        deliveries = new Deliveries(state);
        Files.writeString(file, "the-right-word\n");
        assertThat(deliver(batches(guides(0, 2)), hall).accepted()).isEqualTo(2);
    }

    private Path secret(String word) throws Exception {
        Path file = Files.writeString(state.resolve("password"), word);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_an_earlier_run_began_is_looked_up_before_it_is_written(TestDatabase on) throws Exception {
        on.tables();
        Batch written = batch(FIRST_RUN, create("guide", guide(1)), create("guide", guide(2)));
        Batch lost = batch(FIRST_RUN, create("guide", guide(3)), create("guide", guide(4)));
        deliver(batches(guides(1, 2)), hall(on));
        on.run("UPDATE up_task_general_basic SET dept_name = 'as the first run left it'");
        ledger.open(new Batch("a".repeat(64), written.run(), Sample.HALL, "guide", false, written.changes()));
        ledger.open(lost);
        DeliveryReport report = deliveries.finish(hall(on), GUIDES, ledger, Progress.SILENT);
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(ledger.unfinished(GUIDES)).isEmpty();
        assertThat(on.rows("SELECT dept_name, count(*) FROM up_task_general_basic GROUP BY dept_name ORDER BY 2, 1"))
                .containsExactlyInAnyOrder("as the first run left it|2", "凯里市示例管理局（虚构）|2");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_hall_writes_to_its_table_of_refusals_comes_back_as_receipts(TestDatabase on) throws Exception {
        on.tables();
        HallConnection hall = hall(on, on.url(), Sample.upTables());
        DeliveryReport report = deliver(batches(guides(0, 3)), hall);
        assertThat(report.awaiting()).isEqualTo(3);
        String material = on.rows("SELECT row_guid FROM up_task_general_material WHERE task_code LIKE '%000001'"
                        + " AND order_num = 2")
                .get(0);
        String main = on.rows("SELECT row_guid FROM up_task_general_basic WHERE task_code LIKE '%000002'")
                .get(0);
        on.run(
                abnormal(material, FIRST_RUN, "材料", "is_need 不在代码表中"),
                abnormal(main, FIRST_RUN, "格式", "link_way 没有区号"),
                abnormal(main, FIRST_RUN, "格式", "supervise_way 没有区号"),
                abnormal(main, "20260101-0100-0000", "格式", "早先的一批"));
        Batch taken = ledger.batch(ledger.awaiting(GUIDES).get(0));
        List<Outcome> decided =
                deliveries.questions(hall, () -> false).decisions(taken).outcomes();
        assertThat(decided)
                .extracting(Outcome::state, Outcome::code, Outcome::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.State.ACCEPTED, "", ""),
                        org.assertj.core.groups.Tuple.tuple(Outcome.State.REFUSED, "材料", "is_need 不在代码表中"),
                        org.assertj.core.groups.Tuple.tuple(
                                Outcome.State.REFUSED, "格式", "link_way 没有区号; supervise_way 没有区号"));
    }

    private static String abnormal(String guid, String batch, String kind, String words) {
        return "INSERT INTO dn_audit_abnormal (row_guid, table_row_guid, table_cd_batch, err_type, remark) VALUES ('"
                + Math.abs((guid + words).hashCode()) + "', '" + guid + "', '" + batch + "', '" + kind + "', '" + words
                + "')";
    }

    private static final String HELD = """
            profile: held
            abnormal: { table: refused, row-guid: guid, batch: run, code: code, words: words, accepted-after: 9999d }
            tables:
              guide:
                rows:
                  - table: held
                    columns:
                      guid: { put: row-guid }
                      run: { put: batch }
                      done: { put: operation }
                      doc: { put: key }
                      edition: { put: version, type: integer }
                      print: { put: fingerprint }
                  - table: held_material
                    of: /materials
                    columns: { guid: { put: row-guid }, parent: { put: parent-guid }, name: { from: /name } }
            """;

    @ParameterizedTest
    @EnumSource
    void until_its_time_has_passed_a_document_is_awaited(TestDatabase on) throws Exception {
        on.run(
                "DROP TABLE IF EXISTS held",
                "DROP TABLE IF EXISTS held_material",
                "DROP TABLE IF EXISTS refused",
                "CREATE TABLE held (guid varchar(50) PRIMARY KEY, run varchar(32), done varchar(2), doc varchar(60),"
                        + " edition int, print varchar(64))",
                "CREATE TABLE held_material (guid varchar(50) PRIMARY KEY, parent varchar(50), name varchar(200))",
                "CREATE TABLE refused (guid varchar(50), run varchar(32), code varchar(50), words varchar(200))");
        HallConnection hall = hall(on, on.url(), Sample.profile("held", HELD));
        deliver(batches(guides(0, 3)), hall);
        Batch taken = ledger.batch(ledger.awaiting(GUIDES).get(0));
        assertThat(deliveries.questions(hall, () -> false).decisions(taken).outcomes())
                .extracting(Outcome::state)
                .containsOnly(Outcome.State.AWAITING);

        deliver(batches(update("guide", materials(guide(0), "申请表"))), hall);
        deliver(batches(retire("guide", guide(1))), hall);
        assertThat(on.rows("SELECT count(*) FROM held_material")).containsExactly("5");
        List<String> listed = new ArrayList<>();
        deliveries.questions(hall, () -> false).listing().read("guide", new HallListing.Pages() {
            @Override
            public int take(List<io.hallbridge.hall.Listed> page) {
                page.forEach(one -> listed.add(one.key().substring(23) + " " + one.version() + " " + one.current() + " "
                        + one.fingerprint().length()));
                return page.size();
            }

            @Override
            public void forget() {
                listed.clear();
            }
        });
        assertThat(listed).containsExactly("8800000001 2 true 64", "8800000201 1 true 64");
    }
}
