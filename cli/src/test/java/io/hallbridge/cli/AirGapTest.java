package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job over an air gap, from the list to the receipts. */
class AirGapTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"false,''", "true,aes-256-gcm", "true,sm4-gcm"})
    void what_is_carried_over_is_accepted_and_known_from_then_on(boolean sealed, String cipher) {
        Gap gap = Gap.in(folder, sealed, cipher);
        gap.outside.powers(1, 5);
        try (SandboxHall hall = gap.inside.hall()) {
            gap.send().ends(Exit.DONE).shows("awaiting 5", "wrote 1 bundle", "with 5 documents");
            gap.outside
                    .shell()
                    .run("status")
                    .ends(Exit.DONE)
                    .shows("awaiting receipts 5: bundle 1, since", "next: hallbridge receipts --from DIR");

            gap.carry().receive().ends(Exit.DONE).shows("received  health-000001-", "accepted 5");
            gap.carryBack()
                    .receipts()
                    .ends(Exit.DONE)
                    .shows("accepted 5, refused 0")
                    .nowhere("await");

            gap.outside.shell().run("status").shows("city  holds  power 5").nowhere("waiting");
            gap.send().ends(Exit.DONE).shows("unchanged 5").nowhere("wrote");
        }
    }

    /** Each night the same list goes the direct way too; in the end both ledgers and both halls say the same. */
    @Test
    void it_ends_with_the_same_receipts_as_online() throws Exception {
        Gap gap = Gap.in(folder, true, "aes-256-gcm");
        Town online = Town.in(Files.createDirectories(folder.resolve("online")));
        for (Town town : List.of(gap.outside, online)) {
            town.settings(yaml -> yaml.replace("retire: { allow: false }", "retire: { allow: true, at-most: 100% }"));
        }
        try (SandboxHall far = gap.inside.hall();
                SandboxHall near = online.hall()) {
            List<String[]> nights = List.of(
                    lines(1, 9, ""), lines(1, 9, "改"), lines(1, 7, "改"), lines(2, 11, "再改"), lines(2, 11, "再改"));
            for (int night = 0; night < nights.size(); night++) {
                String fault = night < 3 ? "refuse-some=" + Town.code(4) : "";
                Town.misbehave(far, fault);
                Town.misbehave(near, fault);
                gap.outside.lines(nights.get(night));
                online.lines(nights.get(night));

                Said direct = online.run();
                Said carried = gap.send();
                if (carried.out().contains("wrote")) {
                    gap.carry().receive().ends(direct.exit() == 6 ? Exit.REFUSED : Exit.DONE);
                    carried = gap.carryBack().receipts();
                }
                assertThat(carried.exit())
                        .as("night %d%s%s", night, direct, carried)
                        .isEqualTo(direct.exit());
                for (int power = 1; power <= 11; power++) {
                    assertThat(history(gap.outside, power)).isEqualTo(history(online, power));
                }
                assertThat(held(gap.outside)).isEqualTo(held(online)).isEqualTo(held(gap.inside));
                assertThat(gap.atTheHall()).isNotEmpty().isEqualTo(Gap.atTheHall(online));
                assertThat(quarantined(gap.outside)).isEqualTo(quarantined(online));
            }
        }
    }

    private static String[] lines(int first, int last, String more) {
        return Stream.iterate(first, number -> number + 1)
                .limit(last - first + 1)
                .map(number -> number % 2 == 0 ? Town.power(number, Map.of("承办科室", "审批科" + more)) : Town.power(number))
                .toArray(String[]::new);
    }

    /** Every version, with what the hall said of it. */
    private static List<String> history(Town town, int power) {
        JsonNode json = town.shell()
                .run("history", Town.code(power), "--output", "json")
                .json();
        return Stream.of(json)
                .flatMap(all -> all.findParents("version").stream())
                .map(one -> one.path("version") + " " + one.path("operation") + " " + one.path("fingerprint") + " "
                        + one.path("outcome") + " " + one.path("code") + " " + one.path("message"))
                .toList();
    }

    private static JsonNode held(Town town) {
        return town.shell().run("status", "--output", "json").json().at("/halls/city/held");
    }

    private static List<String> quarantined(Town town) {
        return town.shell().run("quarantine", "list", "--output", "json").json().findValuesAsText("key");
    }

    @Test
    void what_a_hall_decides_later_follows_in_later_receipts() throws Exception {
        Gap gap = Gap.in(folder);
        gap.inside.settings(yaml -> yaml.replace("profile: reference", "profile: reference-deferred"));
        gap.outside.powers(1, 3);
        try (SandboxHall hall = gap.inside.hall()) {
            Town.misbehave(hall, "defer=1s\nrefuse-some=" + Town.code(3));
            gap.send();
            gap.carry().receive().ends(Exit.DONE).shows("awaiting 3", "receipts  health-000001-1-");
            gap.carryBack().receipts().ends(Exit.DONE).shows("3 documents await their receipts: bundle 1");
            gap.inside.shell().run("status").shows("receipts to be written for 3");

            Said later = gap.receive();
            for (int i = 0; !later.out().contains("receipts  health-000001-2-"); i++) {
                assertThat(i).as(later.toString()).isLessThan(100);
                Thread.sleep(100);
                later = gap.receive();
            }
            gap.carryBack().receipts();
            while (gap.outside.shell().run("status").out().contains("awaiting receipts")) {
                Thread.sleep(100);
                gap.receive();
                gap.carryBack().receipts();
            }
            gap.outside.shell().run("history", Town.code(3)).shows("E-SANDBOX");
            gap.outside.shell().run("status").shows("power 2", "1 refused by the hall");
        }
    }

    @Test
    void a_long_plan_goes_in_several_bundles_and_each_is_asked_for_by_number() {
        Gap gap = Gap.in(folder);
        gap.outside
                .powers(1, 7)
                .settings(yaml -> yaml.replace("relay: { name: health", "relay: { documents: 4, name: health"));
        try (SandboxHall hall = gap.inside.hall()) {
            JsonNode sent = gap.outside
                    .shell()
                    .run("run", "nightly", "--to", gap.sent.toString(), "--output", "json")
                    .ends(Exit.DONE)
                    .json();
            assertThat(sent.path("bundles")).hasSize(2);
            assertThat(gap.bundles()).hasSize(2);
            gap.outside.shell().run("status").shows("awaiting receipts 7: bundle 1, 2");

            JsonNode received = gap.carry()
                    .inside
                    .shell()
                    .run("receive", gap.arrived.toString(), "--receipts", gap.answered.toString(), "--output", "json")
                    .ends(Exit.DONE)
                    .json();
            assertThat(received.path("bundles")).hasSize(2);
            assertThat(received.path("receipts")).hasSize(2);
            assertThat(received.at("/runs/0/accepted").asInt()).isEqualTo(7);
            gap.carryBack().receipts().ends(Exit.DONE).shows("accepted 7");
        }
    }

    @Test
    void a_saved_plan_is_carried_like_a_job() {
        Gap gap = Gap.in(folder);
        gap.outside.powers(1, 3);
        String plan = gap.outside
                .shell()
                .run("plan", "nightly", "--output", "json")
                .json()
                .path("plan")
                .asText();
        gap.outside
                .shell()
                .run("push", plan, "--to", gap.sent.toString())
                .ends(Exit.DONE)
                .shows("wrote 1 bundle");
        assertThat(gap.bundles()).hasSize(1);
    }

    @Test
    void folders_may_stand_in_the_settings_so_that_every_verb_finds_them() {
        Gap gap = Gap.in(folder);
        gap.outside
                .powers(1, 3)
                .settings(yaml -> yaml.replace(
                        "relay: { name: health",
                        "relay: { to: \"" + gap.sent + "\", from: \"" + gap.back + "\", name: health"));
        try (SandboxHall hall = gap.inside.hall()) {
            gap.outside.run().ends(Exit.DONE).shows("wrote 1 bundle");
            gap.carry().receive().ends(Exit.DONE);
            gap.carryBack();
            gap.outside.powers(1, 4).run().ends(Exit.DONE).shows("accepted 3, refused 0", "unchanged 3", "create 1");
            gap.outside
                    .shell()
                    .run("doctor")
                    .ends(Exit.DONE)
                    .shows("folder for bundles", "public key for the other side");
        }
    }

    @Test
    void a_bundle_holds_what_the_departments_wrote_and_only_the_group_may_read_it() throws IOException {
        Gap gap = Gap.in(folder, true, "aes-256-gcm");
        gap.outside.powers(1, 3);
        gap.send();
        Path bundle = gap.bundles().get(0);
        String text = Files.readString(bundle, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith("{\"hallbridge-bundle\":2,")
                .doesNotContain(Town.code(1))
                .doesNotContain("示例");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
                .isEqualTo("rw-r-----");
        assertThat(Files.list(gap.outside.root.resolve("state/relay"))).isEmpty();
    }
}
