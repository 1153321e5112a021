package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each step that either side writes down fails once, as it does where the process is killed right before it. Afterwards the
 * same command is given again, and in the end all is there once.
 */
class AirGapFaultsTest {
    private static final int POWERS = 7;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEFORE INSERT ON batch",
                "BEFORE INSERT ON bundle",
                "BEFORE INSERT ON bundle_batch",
                "BEFORE INSERT ON bundle_batch WHEN NEW.place = 2",
                "BEFORE UPDATE OF state ON batch WHEN NEW.state = 'settled'",
                "BEFORE UPDATE OF number ON bundle",
                "BEFORE UPDATE OF number ON bundle WHEN NEW.number = 2",
                "BEFORE UPDATE OF written ON bundle",
                "BEFORE UPDATE OF written ON bundle WHEN NEW.number = 2",
                "BEFORE UPDATE OF ended ON run"
            })
    void what_stops_the_side_that_writes_loses_nothing_and_doubles_nothing(String step) {
        Gap gap = gap();
        try (SandboxHall hall = gap.inside.hall()) {
            gap.outside.shell().run("status");
            failing(gap.outside, step);
            gap.send().ends(Exit.SETUP).tells("the ledger cannot be used");
            mended(gap.outside);

            gap.send().ends(Exit.DONE);
            gap.carry().receive().ends(Exit.DONE);
            gap.carryBack().receipts().ends(Exit.DONE).nowhere("await");
            allThereOnce(gap);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEFORE INSERT ON arrival",
                "BEFORE INSERT ON arrival_batch",
                "BEFORE INSERT ON arrival_batch WHEN NEW.place = 2",
                "BEFORE INSERT ON batch",
                "BEFORE UPDATE OF state ON batch WHEN NEW.state = 'settled'",
                "BEFORE UPDATE OF round ON arrival",
                "BEFORE UPDATE OF round ON arrival WHEN NEW.number = 2",
                "BEFORE UPDATE OF done ON arrival",
                "BEFORE UPDATE OF ended ON run"
            })
    void what_stops_the_side_that_delivers_loses_nothing_and_doubles_nothing(String step) {
        Gap gap = gap();
        try (SandboxHall hall = gap.inside.hall()) {
            gap.send().ends(Exit.DONE);
            gap.carry().inside.shell().run("status");
            failing(gap.inside, step);
            gap.receive().ends(Exit.SETUP).tells("the ledger cannot be used");
            mended(gap.inside);

            gap.receive().ends(Exit.DONE);
            gap.carryBack().receipts().ends(Exit.DONE).nowhere("await");
            allThereOnce(gap);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE UPDATE OF outcome ON item", "BEFORE UPDATE OF fingerprint ON holding"})
    void what_stops_receipts_from_being_taken_loses_none(String step) {
        Gap gap = gap();
        try (SandboxHall hall = gap.inside.hall()) {
            gap.send().ends(Exit.DONE);
            gap.carry().receive().ends(Exit.DONE);
            failing(gap.outside, step);
            gap.carryBack().receipts().ends(Exit.SETUP);
            mended(gap.outside);
            gap.receipts().ends(Exit.DONE).shows("accepted " + POWERS);
            allThereOnce(gap);
        }
    }

    private Gap gap() {
        Gap gap = Gap.in(folder);
        gap.outside
                .powers(1, POWERS)
                .settings(yaml -> yaml.replace("relay: { name: health", "relay: { documents: 4, name: health"));
        return gap;
    }

    private static void allThereOnce(Gap gap) {
        assertThat(gap.atTheHall()).hasSize(POWERS);
        assertThat(gap.appliedTwice()).isEmpty();
        gap.outside.shell().run("status").shows("power " + POWERS);
        gap.send().ends(Exit.DONE).shows("unchanged " + POWERS).nowhere("wrote");
        gap.receive().ends(Exit.DONE).nowhere("received  ");
    }

    private static void failing(Town town, String step) {
        ledger(town, "CREATE TRIGGER broken " + step + " BEGIN SELECT RAISE(FAIL, 'broken by the test'); END");
    }

    private static void mended(Town town) {
        ledger(town, "DROP TRIGGER broken");
    }

    private static void ledger(Town town, String sql) {
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve("state/ledger.db"));
                Statement statement = ledger.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
