package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can go wrong at the hall behind an air gap and with the receipts that come back. */
class AirGapReceiptsTest extends AirGapSides {
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
}
