package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can go wrong with bundles on the way: each fault is named, and nothing bad is delivered. */
class AirGapBundlesTest extends AirGapSides {
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
}
