package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with files on the way, and with the two sides' settings: each is named, and nothing bad is delivered. */
class AirGapTroubleTest {
    @TempDir
    Path folder;

    private Gap gap;
    private SandboxHall hall;

    @BeforeEach
    void both_sides() {
        gap = Gap.in(folder);
        hall = gap.inside.hall();
        gap.outside.powers(1, 3);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Path bundle() {
        gap.carry();
        return Gap.files(gap.arrived, ".bundle").get(0);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private void night(int first, int last, String office) {
        gap.outside.lines(Stream.iterate(first, number -> number + 1)
                .limit(last - first + 1)
                .map(number -> Town.power(number, Map.of("承办科室", office)))
                .toArray(String[]::new));
        gap.send().ends(Exit.DONE).shows("wrote 1 bundle");
    }

    private void nothingCame() {
        assertThat(gap.atTheHall()).isEmpty();
        assertThat(Gap.files(gap.answered, ".receipts")).isEmpty();
    }

    @Test
    void after_a_lost_bundle_nothing_goes_until_it_was_written_and_carried_again() throws IOException {
        night(1, 3, "一科");
        gap.carry().receive().ends(Exit.DONE);
        night(1, 3, "二科");
        Path lost = gap.bundles().get(0);
        byte[] content = Files.readAllBytes(lost);
        Files.delete(lost);
        night(1, 3, "三科");

        gap.carry()
                .receive()
                .ends(Exit.UNREACHABLE)
                .shows(
                        "bundle 2 of relay health has not come, and health-000003-",
                        "waits for it",
                        "hallbridge push --again 2")
                .nowhere("received  ");
        assertThat(String.join("", gap.atTheHall())).contains("一科").doesNotContain("三科");
        gap.carryBack().receipts().ends(Exit.DONE).shows("bundle 2, 3");

        gap.outside
                .shell()
                .run("push", "--again", "2", "--to", gap.sent.toString())
                .ends(Exit.DONE)
                .shows("written again: " + lost);
        assertThat(Files.readAllBytes(lost)).isEqualTo(content);
        gap.carry().receive().ends(Exit.DONE).shows("received  health-000002-", "received  health-000003-");
        assertThat(String.join("", gap.atTheHall())).contains("三科").doesNotContain("二科");
        assertThat(gap.appliedTwice()).isEmpty();
        gap.carryBack().receipts().ends(Exit.DONE).shows("accepted 6").nowhere("await");
    }

    @Test
    void bundles_that_come_in_another_order_go_in_theirs() throws IOException {
        night(1, 3, "一科");
        Path first = Files.move(gap.bundles().get(0), folder.resolve("first.bundle"));
        night(1, 3, "二科");
        gap.carry().receive().ends(Exit.UNREACHABLE).shows("bundle 1 of relay health has not come");
        nothingCame();

        Files.move(first, gap.arrived.resolve("zzz.bundle"));
        gap.receive().ends(Exit.DONE).shows("number 1", "number 2");
        assertThat(String.join("", gap.atTheHall())).contains("二科").doesNotContain("一科");
        assertThat(gap.appliedTwice()).isEmpty();
    }

    @Test
    void a_bundle_that_comes_twice_is_delivered_once() throws IOException {
        gap.send();
        Path bundle = bundle();
        Path copy = Files.copy(bundle, gap.arrived.resolve("copy-of-" + name(bundle)));
        gap.receive().ends(Exit.DONE).shows("received  ", "was received before; nothing of it was sent again");
        assertThat(gap.arrived.resolve("done")).isDirectoryContaining("glob:**" + name(bundle));
        assertThat(copy).doesNotExist();

        Files.copy(gap.arrived.resolve("done").resolve(name(bundle)), bundle);
        gap.receive()
                .ends(Exit.DONE)
                .shows(name(bundle) + " was received before")
                .nowhere("received  ");
        assertThat(gap.atTheHall()).hasSize(3);
        assertThat(gap.appliedTwice()).isEmpty();
        assertThat(Gap.files(gap.answered, ".receipts")).hasSize(1);
    }

    @Test
    void a_bundle_that_was_changed_on_the_way_is_not_used() throws IOException {
        gap.send();
        Path bundle = bundle();
        byte[] good = Files.readAllBytes(bundle);
        byte[] bad = good.clone();
        bad[bad.length - 20] ^= 1;
        Files.write(bundle, bad);
        gap.receive()
                .ends(Exit.SETUP)
                .shows(name(bundle) + " was changed: its content is not what was signed", "hallbridge push --again")
                .withoutStack();
        nothingCame();
        Files.writeString(
                bundle,
                new String(good, StandardCharsets.ISO_8859_1).replace("\"region\":\"522601\"", "\"region\":\"522602\""),
                StandardCharsets.ISO_8859_1);
        gap.receive().ends(Exit.SETUP).shows("was changed");
        nothingCame();

        Files.write(bundle, good);
        gap.receive().ends(Exit.DONE).shows("received  " + name(bundle));
    }

    @Test
    void a_bundle_that_is_still_being_copied_waits() throws IOException {
        gap.send();
        Path bundle = bundle();
        byte[] good = Files.readAllBytes(bundle);
        for (int length : new int[] {0, 10, good.length / 2, good.length - 1}) {
            Files.write(bundle, Arrays.copyOf(good, length));
            gap.receive()
                    .ends(Exit.UNREACHABLE)
                    .shows(name(bundle) + " is not whole: still being copied, or cut off on the way");
            nothingCame();
        }
        Files.write(bundle, good);
        gap.receive().ends(Exit.DONE);
    }

    @Test
    void what_is_for_others_is_named_and_not_used() throws IOException {
        gap.send();
        Path bundle = bundle();
        gap.inside.settings(yaml -> yaml.replace("  health: { hall: city", "  water: { hall: city"));
        gap.receive().ends(Exit.SETUP).shows(name(bundle) + " comes from a relay that is not known here", "relays");
        gap.inside.settings(yaml -> yaml.replace("  water: { hall: city", "  health: { hall: city"));

        gap.inside.settings(yaml -> yaml.replace("region: \"522601\"", "region: \"522602\""));
        gap.receive().ends(Exit.SETUP).shows(name(bundle) + " is of another region");
        gap.inside.settings(yaml -> yaml.replace("region: \"522602\"", "region: \"522601\""));

        gap.inside.settings(yaml -> yaml.replace("hall: city", "hall: town").replace("  city:\n", "  town:\n"));
        gap.receive().ends(Exit.SETUP).shows(name(bundle) + " is for another hall");
        gap.inside.settings(yaml -> yaml.replace("hall: town", "hall: city").replace("  town:\n", "  city:\n"));

        String trusted = Files.readString(gap.inside.root.resolve("hallbridge.yaml"));
        String own = gap.inside
                .shell()
                .run("relay", "keys", "--output", "json")
                .json()
                .path("public")
                .asText();
        gap.inside.settings(yaml -> yaml.replaceAll("trust: \"[^\"]+\"", "trust: \"" + own + "\""));
        gap.receive()
                .ends(Exit.SETUP)
                .shows(name(bundle) + " is not signed with the key that is trusted here", "hallbridge relay keys");
        nothingCame();
        Files.writeString(gap.inside.root.resolve("hallbridge.yaml"), trusted);
        gap.receive().ends(Exit.DONE);
    }

    @Test
    void files_that_are_no_bundles_are_named_beside_those_that_are() throws IOException {
        gap.send();
        gap.carry();
        Files.writeString(gap.arrived.resolve("a.bundle"), "x".repeat(10_000));
        Files.writeString(gap.arrived.resolve("b.bundle"), "{\"hallbridge-bundle\":3,\"new\":true}\n{}\n");
        gap.receive()
                .ends(Exit.SETUP)
                .shows(
                        "a.bundle is no file of hallbridge's",
                        "b.bundle was made by a newer hallbridge",
                        "received  health-000001-",
                        "accepted 3")
                .withoutStack();
    }

    @Test
    void two_bundles_of_one_number_are_both_left_alone() throws IOException {
        Path ledger = gap.outside.root.resolve("state/ledger.db");
        gap.outside.shell().run("status");
        Path before = Files.copy(ledger, folder.resolve("before.db"));
        night(1, 3, "一科");
        Path one = bundle();
        Files.copy(before, ledger, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(gap.outside.root.resolve("state/ledger.db-wal"));
        night(1, 3, "二科");
        Path other = gap.bundles().get(0);
        gap.carry()
                .receive()
                .ends(Exit.SETUP)
                .shows(
                        name(one) + " has the number of one received before and another content",
                        name(other) + " has the number");
        nothingCame();
        night(1, 3, "三科");
        gap.carry()
                .receive()
                .ends(Exit.SETUP)
                .shows("bundle 1 of relay health has not come, and health-000002-", "waits for it");
        nothingCame();
        Files.delete(Gap.files(gap.arrived, ".bundle").stream()
                .filter(file -> name(file).startsWith("health-000002-"))
                .findFirst()
                .orElseThrow());

        Files.delete(gap.arrived.resolve(name(other)));
        gap.receive().ends(Exit.DONE);
        gap.outside.shell().run("push", "--again", "2", "--to", gap.sent.toString());
        Path following = gap.bundles().get(0);
        gap.carry().receive().ends(Exit.SETUP).shows(name(following) + " does not follow the one before");
        assertThat(String.join("", gap.atTheHall())).contains("一科").doesNotContain("三科");
    }

    @Test
    void a_chain_that_was_begun_anew_is_taken_up_by_order() throws IOException {
        night(1, 3, "一科");
        gap.carry().receive().ends(Exit.DONE);
        gap.carryBack().receipts();
        try (Stream<Path> state = Files.list(gap.outside.root.resolve("state"))) {
            for (Path file :
                    state.filter(file -> name(file).startsWith("ledger.db")).toList()) {
                Files.delete(file);
            }
        }
        night(1, 3, "二科");
        Path bundle = bundle();
        gap.receive()
                .ends(Exit.SETUP)
                .shows(name(bundle) + " does not follow the one before", "hallbridge receive --begin-with FILE");
        gap.inside
                .shell()
                .run(
                        "receive",
                        gap.arrived.toString(),
                        "--receipts",
                        gap.answered.toString(),
                        "--begin-with",
                        bundle.toString())
                .shows("received  " + name(bundle));
        gap.carryBack().receipts();
        night(1, 3, "三科");
        gap.carry().receive();
        assertThat(String.join("", gap.atTheHall())).contains("三科");
    }

    @Test
    void what_was_passed_over_is_not_delivered_late() throws IOException {
        night(1, 3, "一科");
        Path first = Files.move(gap.bundles().get(0), folder.resolve("first.bundle"));
        night(1, 3, "二科");
        Path second = bundle();
        gap.inside
                .shell()
                .run("receive", gap.arrived.toString(), "--begin-with", second.toString())
                .ends(Exit.DONE)
                .shows("received  " + name(second));
        Files.move(first, gap.arrived.resolve("late.bundle"));
        night(1, 3, "三科");
        gap.carry()
                .receive()
                .ends(Exit.SETUP)
                .shows("late.bundle is older than the bundle that was begun with here", "received  health-000003-");
        assertThat(String.join("", gap.atTheHall())).contains("三科").doesNotContain("一科");
    }

    @Test
    void receipts_are_taken_once_and_only_as_the_other_side_signed_them() throws IOException {
        gap.send();
        gap.carry().receive();
        Path written = Gap.files(gap.answered, ".receipts").get(0);
        byte[] good = Files.readAllBytes(written);
        Path came = gap.back.resolve(name(written));

        byte[] bad = good.clone();
        bad[bad.length - 20] ^= 1;
        Files.write(came, bad);
        gap.receipts()
                .ends(Exit.SETUP)
                .shows(name(written) + " was changed", "3 documents await their receipts: bundle 1");
        Files.write(came, Arrays.copyOf(good, good.length - 7));
        gap.receipts().ends(Exit.UNREACHABLE).shows(name(written) + " is not whole");
        Files.write(came, good);
        gap.receipts().ends(Exit.DONE).shows("accepted 3");
        Files.write(came, good);
        gap.receipts().ends(Exit.DONE).nowhere("accepted 3", "was changed");
    }

    @Test
    void receipts_that_were_lost_are_written_again() throws IOException {
        gap.send();
        gap.carry().receive();
        for (Path lost : Gap.files(gap.answered, ".receipts")) {
            Files.delete(lost);
        }
        String[] again = {"receive", gap.arrived.toString(), "--receipts", gap.answered.toString(), "--again", "1,1"};
        gap.inside
                .shell()
                .run(again)
                .ends(Exit.DONE)
                .shows("receipts  health-000001-2-")
                .nowhere("received  ", "-3-");
        gap.carryBack().receipts().ends(Exit.DONE).shows("accepted 3").nowhere("await");
        again[again.length - 1] = "2";
        gap.inside.shell().run(again).ends(Exit.USAGE).tells("no bundle 2 was ever received to its end");
        assertThat(gap.appliedTwice()).isEmpty();
    }

    @Test
    void receipts_about_bundles_that_were_never_written_here_are_refused() throws IOException {
        gap.send();
        gap.carry().receive();
        gap.carryBack();
        Path receipts = Gap.files(gap.back, ".receipts").get(0);
        try (Stream<Path> state = Files.list(gap.outside.root.resolve("state"))) {
            for (Path file :
                    state.filter(file -> name(file).startsWith("ledger.db")).toList()) {
                Files.delete(file);
            }
        }
        gap.receipts().ends(Exit.SETUP).shows(name(receipts) + " is about a bundle that this side never wrote");
        gap.outside.settings(yaml -> yaml.replace("relay: { name: health", "relay: { name: water"));
        gap.receipts().ends(Exit.SETUP).shows(name(receipts) + " comes from a relay that is not known here");
    }

    @Test
    void a_hall_that_is_away_leaves_the_bundle_where_it_is() {
        gap.send();
        hall.close();
        Path bundle = bundle();
        gap.receive().ends(Exit.UNREACHABLE).nowhere("received  ", "receipts  ");
        assertThat(bundle).exists();
        gap.inside
                .shell()
                .run("status")
                .shows("relay health  bundle 1 is not delivered to its end", "hallbridge receive DIR");
        hall = gap.inside.hall();
        gap.receive().ends(Exit.DONE).shows("received  " + name(bundle), "accepted 3");
        assertThat(gap.appliedTwice()).isEmpty();
    }

    @Test
    void a_hall_that_puts_off_some_documents_for_good_gets_them_with_the_next_receive() {
        gap.send();
        gap.carry();
        Town.misbehave(hall, "retry-some");
        gap.receive().ends(Exit.UNREACHABLE).nowhere("received  ", "receipts  ");
        Town.misbehave(hall, "");
        gap.receive().ends(Exit.DONE).shows("received  health-000001-");
        assertThat(gap.atTheHall()).hasSize(3);
        assertThat(gap.appliedTwice()).isEmpty();
        gap.carryBack().receipts().ends(Exit.DONE).shows("accepted 3");
    }

    @Test
    void a_hall_that_refuses_a_batch_whole_gets_its_halves_and_the_receipts_name_the_one_refused() {
        gap.outside.settings(yaml -> yaml.replace("limits: { batch: 2 }", "limits: { batch: 4 }"));
        gap.inside.settings(yaml -> yaml.replace("batch: 2, in-flight: 1", "batch: 2, in-flight: 3"));
        gap.outside.powers(1, 9);
        Town.misbehave(hall, "refuse-all=" + Town.code(4) + "\nrefuse-some=" + Town.code(7));
        gap.send();
        Said received = gap.carry().receive().ends(Exit.REFUSED);
        assertThat(Gap.files(gap.answered, ".receipts")).as(received.toString()).hasSize(1);
        Said back = gap.carryBack().receipts().ends(Exit.REFUSED);
        assertThat(back.out()).doesNotContain("await");
        assertThat(gap.appliedTwice()).isEmpty();
        gap.outside.shell().run("history", Town.code(7)).shows("E-SANDBOX");
    }

    @Test
    void bundles_that_nothing_came_back_of_for_too_long_are_told_with_what_to_do() throws InterruptedException {
        gap.outside.settings(yaml -> yaml.replace("first-wait: 10ms", "first-wait: 10ms, decision: 1ms"));
        gap.send();
        Thread.sleep(10);
        gap.outside
                .shell()
                .run("status")
                .shows("for too long: perhaps lost on the way", "next: hallbridge push --again 1 --to DIR");
        gap.receipts().ends(Exit.DONE).shows("hallbridge push --again 1");
    }

    @Test
    void every_way_to_set_it_up_wrongly_is_told_with_what_to_do() throws IOException {
        gap.outside.run().ends(Exit.SETUP).tells("there is no folder for its bundles", "--to DIR");
        gap.outside
                .shell()
                .run("run", "nightly", "--to", "nowhere")
                .ends(Exit.SETUP)
                .tells("nowhere is no folder; make it or mount it");
        gap.outside.shell().run("receipts").ends(Exit.USAGE).tells("give --from DIR");
        gap.outside
                .shell()
                .run("push", "--again", "7", "--to", gap.sent.toString())
                .ends(Exit.USAGE)
                .tells("no bundle 7");
        gap.outside
                .shell()
                .run("receive", gap.arrived.toString())
                .ends(Exit.SETUP)
                .tells("relays:", "relay keys");
        gap.outside
                .shell()
                .run("reconcile", "nightly")
                .ends(Exit.SETUP)
                .tells("hall city is reached by carrying files and cannot be asked from here");
        gap.inside
                .shell()
                .run("receipts", "--from", gap.back.toString())
                .ends(Exit.USAGE)
                .tells("reached directly");
        gap.inside
                .shell()
                .run("run", "nightly", "--to", gap.sent.toString())
                .ends(Exit.USAGE)
                .tells("hall \"city\" is reached directly", "relay instead of url and auth");
        gap.inside.shell().run("receive", "nowhere").ends(Exit.SETUP).tells("is no folder");

        Files.writeString(gap.outside.root.resolve("secrets/relay.key"), "no key at all");
        gap.send().ends(Exit.SETUP).tells("keys of relay health cannot be used", "no Ed25519 private key");
        gap.outside.shell().run("doctor").ends(Exit.SETUP).shows("no Ed25519 private key");
        Files.delete(gap.outside.root.resolve("secrets/relay.key"));
        gap.send().ends(Exit.SETUP).tells("halls.city.relay.sign.file", "there is no file secrets/relay.key");
        gap.outside.shell().run("relay", "keys").ends(Exit.DONE).shows("secrets/relay.key was made");
        gap.outside.settings(yaml -> yaml.replaceFirst("sign: \\{[^}]*}, trust: \"[^\"]*\"", "trust: nobody"));
        gap.send()
                .ends(Exit.SETUP)
                .tells(
                        "the signing key is missing: make one with hallbridge relay keys",
                        "this is no Ed25519 public key");
    }

    @Test
    void doctor_looks_at_the_keys_on_both_sides() throws IOException {
        gap.outside
                .shell()
                .run("doctor")
                .shows("hall city", "good; the public key for the other side is MCowBQYDK2VwAyEA");
        gap.inside
                .shell()
                .run("doctor")
                .ends(Exit.DONE)
                .shows("relay health", "keys are good; the public key for the other side is MCowBQYDK2VwAyEA")
                .shows("secrets/relay.key");
        Files.writeString(gap.inside.root.resolve("secrets/relay.key"), "hunter2");
        gap.inside
                .shell()
                .run("doctor")
                .ends(Exit.SETUP)
                .shows("no Ed25519 private key")
                .nowhere("hunter2");
        gap.inside.shell().run("receive", gap.arrived.toString()).ends(Exit.DONE);
        gap.send();
        gap.carry()
                .receive()
                .ends(Exit.SETUP)
                .tells("the keys of relay health cannot be used")
                .nowhere("hunter2");
    }

    @Test
    void two_halls_cannot_share_a_relay() {
        gap.outside.settings(
                yaml -> yaml.replaceFirst("(?s)(  city:\n(.*?))\nsources:", "$1\n  county:\n$2\nsources:"));
        gap.outside.run().ends(Exit.SETUP).tells("halls.county.relay.name", "each hall needs one of its own");
    }

    @Test
    void keys_are_made_once_for_us_alone_and_shown_again() throws IOException {
        Path key = gap.outside.root.resolve("secrets/relay.key");
        byte[] before = Files.readAllBytes(key);
        Said said = gap.outside
                .shell()
                .run("relay", "keys", "--seal")
                .ends(Exit.DONE)
                .shows(
                        "secrets/relay.key was there already",
                        "secrets/relay-seal.key was made",
                        "trust: \"MCowBQYDK2VwAyEA");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        said.nowhere(Files.readString(gap.outside.root.resolve("secrets/relay-seal.key"))
                .strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void it_speaks_chinese_too() throws IOException {
        gap.outside
                .shell()
                .inChinese()
                .run("run", "nightly", "--to", gap.sent.toString())
                .shows("写出 1 个包到", "共 3 条");
        Path bundle = bundle();
        Files.write(bundle, Arrays.copyOf(Files.readAllBytes(bundle), 100));
        gap.inside
                .shell()
                .inChinese()
                .run("receive", gap.arrived.toString())
                .ends(Exit.UNREACHABLE)
                .shows(name(bundle) + " 不完整：还在复制，或途中被截断。");
        gap.outside.shell().inChinese().run("status").shows("待回执 3：包 1");
    }

    @Test
    void cron_is_told_in_one_line_and_only_what_is_wrong() throws IOException {
        gap.send();
        Path bundle = bundle();
        byte[] good = Files.readAllBytes(bundle);
        Files.write(bundle, Arrays.copyOf(good, 100));
        Said said = gap.inside
                .shell()
                .run("receive", gap.arrived.toString(), "--quiet")
                .ends(Exit.UNREACHABLE);
        said.withoutResults().tells("hallbridge receive · 5", "is not whole");
        assertThat(said.err().lines()).hasSize(1);
        Files.write(bundle, good);
        gap.inside
                .shell()
                .run("receive", gap.arrived.toString(), "--quiet")
                .ends(Exit.DONE)
                .withoutResults()
                .withoutMessages();
    }
}
