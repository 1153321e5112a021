package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are to end while they still read: a department's database gives rows without an end. */
class StoppedWhileReadingTest {
    @TempDir
    Path folder;

    private Town town;
    private SandboxHall hall;

    @BeforeEach
    void openTheHall() throws IOException, SQLException {
        town = Town.in(folder).powers(1, 3);
        hall = town.hall();
        endless();
    }

    @AfterEach
    void closeTheHall() {
        hall.close();
    }

    /** The fund keeps powers like that of number 0, numbered on and on. */
    private void endless() throws IOException, SQLException {
        String row = Arrays.stream(Town.power(0).split(","))
                .map(cell -> "replace('" + cell + "', '" + Town.catalog(0) + "', printf('5201880%05d', i))")
                .collect(Collectors.joining(", "));
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW power (" + Town.HEADER + ") AS"
                    + " WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n) SELECT " + row + " FROM n");
        }
        town.fund("jdbc: \"jdbc:sqlite:fund.db\"", "power");
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve("fund.db"));
    }

    private void nothingIsLeftAndTheNextRunGoesOn() throws IOException, SQLException {
        try (Stream<Path> plans = Files.list(town.root.resolve("state/plans"))) {
            assertThat(plans).isEmpty();
        }
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP VIEW power");
            statement.execute("CREATE TABLE power (" + Town.HEADER + ")");
        }
        town.run().ends(Exit.DONE).shows("accepted 3");
    }

    @Test
    void a_run_that_is_told_to_stop_breaks_off_says_so_and_has_sent_nothing() throws Exception {
        Process process = RunProcess.start(
                town.root, List.of("-Dhallbridge.terminal.err=true"), "run", "nightly", "--report", "r.html");
        Path messages = town.root.resolve("err.txt");
        RunProcess.await(messages, "(?s).*fund.*[1-9][0-9]{3}.*");
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Said said = new Said(
                Files.readString(town.root.resolve("out.txt")), Files.readString(messages), process.exitValue());
        said.ends(Exit.STOPPED)
                .shows("stopped as asked before all sources were read; nothing was sent, run again", "sent 0")
                .shows("not all was read, so no report was written")
                .withoutStack();
        assertThat(town.root.resolve("r.html")).doesNotExist();
        town.shell().run("status").shows("143").nowhere("did not end");
        nothingIsLeftAndTheNextRunGoesOn();
    }

    @Test
    void a_run_whose_deadline_comes_breaks_off_and_has_sent_nothing() throws Exception {
        String soon = LocalTime.now().plusSeconds(5).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
        town.shell()
                .run("run", "nightly", "--deadline", soon)
                .ends(Exit.DEADLINE)
                .shows("the deadline came before all sources were read; nothing was sent", "sent 0");
        nothingIsLeftAndTheNextRunGoesOn();
    }
}
