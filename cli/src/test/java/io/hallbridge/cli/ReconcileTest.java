package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import io.hallbridge.plan.Plan;
import io.hallbridge.plan.PlanUnusable;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hall and ledger drift apart, are compared, and agree again; against the sandbox hall, whose store is changed directly. */
class ReconcileTest {
    private static final int POWERS = 6;

    @TempDir
    private Path folder;

    private Town town;
    private SandboxHall hall;

    @BeforeEach
    void sendEverything() {
        town = Town.in(folder).powers(1, POWERS);
        hall = town.hall();
        town.run().ends(Exit.DONE).shows("accepted 6");
    }

    @AfterEach
    void close() {
        hall.close();
        assertThat(town.root.resolve("state"))
                .as("the list is gone whatever happened")
                .satisfies(state -> {
                    try (Stream<Path> files = Files.list(state)) {
                        assertThat(files.map(Path::getFileName).map(Path::toString))
                                .noneMatch(name -> name.contains("unfinished"));
                    }
                });
    }

    private Said reconcile(String... more) {
        List<String> args = new ArrayList<>(List.of("reconcile", "nightly"));
        args.addAll(List.of(more));
        return town.shell().run(args.toArray(String[]::new)).withoutStack();
    }

    private JsonNode powers(String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.addAll(List.of("--output", "json"));
        return reconcile(args.toArray(String[]::new)).json().at("/datasets/power");
    }

    private void atTheHall(String... statements) {
        change("hall/hall.db", statements);
    }

    private void inTheLedger(String... statements) {
        change("state/ledger.db", statements);
    }

    private void change(String file, String... statements) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve(file));
                Statement statement = raw.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String where(int number) {
        return " WHERE key = '" + Town.code(number) + "'";
    }

    private void deleteAtTheHall(int number) {
        atTheHall("DELETE FROM document" + where(number), "UPDATE tally SET current = current - 1");
    }

    private void alterAtTheHall(int number, long version) {
        atTheHall("UPDATE document SET fingerprint = '" + "ab".repeat(32) + "', name = '改过', version = " + version
                + where(number));
    }

    private void addAtTheHall(int number) {
        atTheHall(
                "INSERT INTO document (dataset, key, version, fingerprint, current, row_guid, batch, updated, name,"
                        + " department, audiences, content) SELECT dataset, '" + Town.code(number)
                        + "', 4, fingerprint, 1, row_guid, batch, updated, name, department, audiences, content"
                        + " FROM document" + where(1),
                "UPDATE tally SET current = current + 1");
    }

    /** One of each: deleted, altered, added behind our back. */
    private void disturb() {
        deleteAtTheHall(2);
        alterAtTheHall(3, 7);
        addAtTheHall(9);
    }

    private void agrees() {
        reconcile().ends(Exit.DONE).shows("Hall and ledger agree");
    }

    private List<Change> changes(Path plan) {
        List<Change> changes = new ArrayList<>();
        try (Plan.Changes all = Plan.open(plan).changes()) {
            all.forEachRemaining(changes::add);
        } catch (PlanUnusable fault) {
            throw new AssertionError(fault);
        }
        return changes;
    }

    @Test
    void a_hall_that_was_left_alone_agrees_and_no_plan_is_saved() throws IOException {
        long plans = plans();
        reconcile()
                .ends(Exit.DONE)
                .shows("equal 6", "missing 0", "extra 0", "stale 0", "under way 0", "Hall and ledger agree")
                .nowhere("hallbridge push");
        town.shell().inChinese().run("reconcile").ends(Exit.DONE).shows("一致 6", "大厅与台账一致");
        town.shell().run("reconcile", "-q").ends(Exit.DONE).withoutResults().withoutMessages();
        assertThat(plans()).isEqualTo(plans);
    }

    private long plans() throws IOException {
        try (Stream<Path> files = Files.list(town.root.resolve("state/plans"))) {
            return files.count();
        }
    }

    @Test
    void what_is_missing_stale_and_extra_is_told_with_its_keys_and_how_to_mend_it() {
        disturb();
        reconcile()
                .ends(Exit.CHANGES)
                .shows("equal 4", "missing 1", "stale 1", "extra 1")
                .shows(Town.code(2), Town.code(3), Town.code(9))
                .shows("1 to create, 1 to update, 0 to retire", "hallbridge push state/plans/")
                .shows("1 extra of power is left alone", "hallbridge reconcile nightly --allow-retire");
        town.shell()
                .inChinese()
                .run("reconcile", "nightly")
                .ends(Exit.CHANGES)
                .shows("缺少 1", "不同 1", "多出 1", "照此发送：hallbridge push", "请先查明是谁发的");
        town.shell()
                .run("reconcile", "nightly", "-q")
                .ends(Exit.CHANGES)
                .withoutResults()
                .tells("hallbridge reconcile city · 10 · missing 1, stale 1, extra 1 · hallbridge push ");
    }

    @Test
    void programs_get_counts_and_keys() {
        disturb();
        JsonNode powers = powers();
        assertThat(powers.path("equal").asInt()).isEqualTo(4);
        assertThat(powers.at("/first/missing/0").asText()).isEqualTo(Town.code(2));
        assertThat(powers.at("/first/stale/0").asText()).isEqualTo(Town.code(3));
        assertThat(powers.at("/first/extra/0").asText()).isEqualTo(Town.code(9));
        JsonNode whole = reconcile("--output", "json").json();
        assertThat(whole.path("exit").asInt()).isEqualTo(Exit.CHANGES.code());
        assertThat(Path.of(whole.path("plan").asText())).exists();
        assertThat(whole.path("run").isMissingNode()).isTrue();
    }

    @Test
    void the_saved_plan_mends_the_hall_when_it_is_pushed() {
        disturb();
        reconcile("-o", "mend.plan").ends(Exit.CHANGES).shows("hallbridge push mend.plan");
        List<Change> changes = changes(town.root.resolve("mend.plan"));
        assertThat(changes).extracting(Change::operation).containsExactly(Operation.CREATE, Operation.UPDATE);
        assertThat(changes).extracting(Change::version).containsExactly(2L, 8L);
        assertThat(changes).extracting(Change::source).containsOnly("example");
        assertThat(changes).extracting(Change::origin).allMatch(origin -> origin.contains("权责清单.csv"));
        town.shell().run("push", "mend.plan").ends(Exit.DONE).shows("accepted 2");
        reconcile().ends(Exit.CHANGES).shows("equal 6", "missing 0", "stale 0", "extra 1");
        town.run().ends(Exit.DONE).shows("unchanged 6", "sent 0");
    }

    @Test
    void repairing_sends_again_what_was_accepted_and_leaves_what_is_extra() {
        disturb();
        reconcile("--repair")
                .ends(Exit.CHANGES)
                .shows("missing 1", "reconcile → city", "sent 2", "accepted 2", "left alone")
                .nowhere("hallbridge push");
        reconcile().ends(Exit.CHANGES).shows("equal 6", "missing 0", "stale 0", "extra 1");
        reconcile("--repair").ends(Exit.CHANGES).shows("extra 1").nowhere("accepted");
    }

    @Test
    void repairing_with_withdrawing_allowed_makes_hall_and_ledger_agree() {
        disturb();
        JsonNode said = reconcile("--repair", "--allow-retire", "--output", "json")
                .ends(Exit.DONE)
                .json();
        assertThat(said.at("/run/accepted").asInt()).isEqualTo(3);
        assertThat(said.at("/run/retired").asInt()).isEqualTo(1);
        assertThat(said.path("exit").asInt()).isZero();
        agrees();
        town.run().ends(Exit.DONE).shows("unchanged 6", "sent 0");
        town.shell().run("status").shows("power 6");
    }

    @Test
    void a_document_withdrawn_behind_our_back_is_missing_and_taken_up_again() {
        atTheHall(
                "UPDATE document SET current = 0, version = 5" + where(4),
                "UPDATE tally SET current = current - 1, retired = retired + 1");
        reconcile("--repair", "-o", "again.plan").ends(Exit.DONE).shows("missing 1", "accepted 1");
        assertThat(changes(town.root.resolve("again.plan")))
                .extracting(Change::operation, Change::version)
                .containsExactly(tuple(Operation.CREATE, 6L));
        agrees();
    }

    @Test
    void a_document_we_withdrew_that_the_hall_still_shows_is_extra() {
        town.settings(yaml -> yaml.replaceFirst("retire: .*", "retire: { allow: true, at-most: 50% }"));
        town.powers(1, POWERS - 1).run().ends(Exit.DONE).shows("retire 1");
        agrees();
        atTheHall(
                "UPDATE document SET current = 1" + where(POWERS),
                "UPDATE tally SET current = current + 1, retired = retired - 1");
        reconcile("--repair", "--allow-retire").ends(Exit.DONE).shows("extra 1", "1 to retire", "accepted 1");
        agrees();
    }

    @Test
    void a_lost_ledger_is_recognised_and_nothing_destructive_is_offered() throws IOException {
        loseTheLedger();
        for (String[] asked : new String[][] {{}, {"--allow-retire"}, {"--repair", "--allow-retire"}}) {
            reconcile(asked)
                    .ends(Exit.CHANGES)
                    .shows("equal 0", "extra 6", "as if it had been lost", "hallbridge run nightly")
                    .nowhere("to retire", "hallbridge reconcile nightly --allow-retire", "hallbridge push");
        }
        assertThat(plansThatRetire()).isZero();
        town.run().ends(Exit.DONE);
        agrees();
    }

    private void loseTheLedger() throws IOException {
        try (Stream<Path> files = Files.list(town.root.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private long plansThatRetire() throws IOException {
        try (Stream<Path> files = Files.list(town.root.resolve("state/plans"))) {
            return files.filter(file -> changes(file).stream()
                            .anyMatch(change -> change.operation().retires()))
                    .count();
        }
    }

    @Test
    void what_is_in_doubt_or_awaits_a_decision_is_under_way_and_no_difference() {
        inTheLedger("UPDATE batch SET state = 'doubt' WHERE id = (SELECT batch FROM item WHERE doc_key = '"
                + Town.code(1) + "')");
        inTheLedger("UPDATE holding SET awaited = fingerprint WHERE doc_key = '" + Town.code(5) + "'");
        deleteAtTheHall(1);
        alterAtTheHall(5, 2);
        reconcile().ends(Exit.DONE).shows("equal 3", "missing 0", "stale 0", "extra 0", "under way 3");
        alterAtTheHall(6, 2);
        reconcile().ends(Exit.CHANGES).shows("equal 2", "stale 1", "under way 3");
    }

    @Test
    void repairing_ends_first_what_an_earlier_run_left_in_doubt() {
        inTheLedger("UPDATE batch SET state = 'doubt' WHERE id = (SELECT batch FROM item WHERE doc_key = '"
                + Town.code(1) + "')");
        deleteAtTheHall(3);
        reconcile("--repair").ends(Exit.DONE).shows("under way 0", "missing 1", "accepted 1");
        agrees();
    }

    @Test
    void a_plan_that_a_run_has_overtaken_is_stale() {
        disturb();
        reconcile("-o", "mend.plan").ends(Exit.CHANGES);
        town.lines(Town.power(1), Town.power(2, Map.of("承办科室", "政务科"))).run();
        town.shell().run("push", "mend.plan").ends(Exit.SETUP).tells("is stale");
    }

    @Test
    void what_the_ledger_keeps_no_content_of_is_told() {
        inTheLedger("DELETE FROM item WHERE doc_key = '" + Town.code(2) + "'");
        disturb();
        reconcile("--repair", "--allow-retire")
                .ends(Exit.CHANGES)
                .shows("0 to create, 1 to update, 1 to retire", "1 of power cannot be sent again");
        assertThat(powers().path("unmendable").asInt()).isEqualTo(1);
        town.shell().inChinese().run("reconcile").ends(Exit.CHANGES).shows("power 有 1 条补不了");
    }

    @Test
    void nothing_is_compared_while_another_run_sends() {
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"));
                Lease lease = ledger.lock(Lane.of("city", Set.of("power")), "20261123-010000-7f3a")
                        .orElseThrow()) {
            reconcile().ends(Exit.LOCKED).tells("20261123-010000-7f3a").withoutResults();
        }
        agrees();
    }

    @Test
    void a_list_that_is_not_what_the_hall_says_it_holds_is_not_believed() {
        atTheHall("DELETE FROM document" + where(2));
        reconcile().ends(Exit.UNREACHABLE).tells("there are 6 and lists 5").withoutResults();
        town.shell().inChinese().run("reconcile").ends(Exit.UNREACHABLE).tells("它说有 6 条，列出了 5 条");
    }

    @Test
    void a_hall_that_is_down_is_to_be_tried_later() {
        town.at("http://127.0.0.1:9/exchange/v1");
        reconcile().ends(Exit.UNREACHABLE).tells("cannot be reached").withoutResults();
        reconcile("--repair").ends(Exit.UNREACHABLE).tells("cannot be reached");
    }

    @Test
    void a_credential_the_hall_does_not_take_is_set_up_wrong() throws IOException {
        Files.writeString(town.root.resolve("secrets/hall"), "another-secret-not-real");
        reconcile().ends(Exit.SETUP).tells("secrets/hall").nowhere("another-secret");
    }

    @Test
    void a_hall_that_cannot_list_cannot_be_compared() throws IOException {
        String reference = new String(
                SandboxHall.class
                        .getResourceAsStream("/profiles/reference.yaml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Path profiles = Files.createDirectories(town.root.resolve("profiles"));
        Files.writeString(
                profiles.resolve("mute.yaml"),
                reference
                        .replace("profile: reference", "profile: mute")
                        .replaceFirst("(?s)\nlist:.*?\nhealth:", "\nhealth:"));
        town.settings(yaml -> yaml.replace("profile: reference", "profile: mute"));
        reconcile().ends(Exit.SETUP).tells("\"mute\"", "no list");
    }

    @Test
    void what_is_to_be_compared_has_to_be_clear() {
        Shell shell = town.shell();
        shell.run("reconcile", "nightly", "--hall", "city").ends(Exit.USAGE).tells("not both");
        shell.run("reconcile", "nightli").ends(Exit.USAGE).tells("nightly");
        shell.run("reconcile", "--hall", "cty").ends(Exit.USAGE).tells("known: city");
        shell.run("reconcile", "--dataset", "pwer").ends(Exit.USAGE).tells("known: power");
        shell.run("reconcile", "--hall", "city", "--dataset", "power").ends(Exit.DONE);
        shell.run("reconcile", "--dataset", "power").ends(Exit.DONE).shows("equal 6");
        addAtTheHall(9);
        shell.run("reconcile", "--dataset", "power")
                .ends(Exit.CHANGES)
                .shows("hallbridge reconcile --hall city --dataset power --allow-retire");
    }
}
