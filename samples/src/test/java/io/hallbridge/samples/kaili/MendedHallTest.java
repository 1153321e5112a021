package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.samples.Typed;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kaili's hall loses a part of what it was sent, or all, and is mended: parents before children. */
class MendedHallTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private Path kaili;
    private SandboxHall hall;
    private long powers;
    private long guides;

    @BeforeEach
    void sendEverything() throws Exception {
        kaili = folder.resolve("kaili");
        copy(Path.of("kaili"));
        Path secret = Files.writeString(kaili.resolve("secrets/hall"), SECRET);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        hall = SandboxHall.start(
                SandboxSettings.in(folder.resolve("hall"), Datasets.builtIn()).withCredential("kaili-centre", SECRET));
        Path settings = kaili.resolve("hallbridge.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("url: \\S+", "url: " + hall.exchange()));
        JsonNode held = json("run", "nightly").path("datasets");
        powers = held.at("/power/accepted").asLong();
        guides = held.at("/guide/accepted").asLong();
        assertThat(powers).isGreaterThan(700);
        assertThat(guides).isGreaterThan(500);
    }

    private void copy(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Path target = kaili.resolve(sample.relativize(file).toString());
                Files.copy(file, target);
                if (Files.isRegularFile(file)) { // as if the department had handed it in a while ago
                    Files.setLastModifiedTime(
                            target, FileTime.from(Instant.now().minusSeconds(60)));
                }
            }
        }
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode json(String... args) throws Exception {
        String[] asked = Arrays.copyOf(args, args.length + 2);
        asked[args.length] = "--output";
        asked[args.length + 1] = "json";
        Typed typed = Typed.in(kaili, asked);
        assertThat(typed.err()).isEmpty();
        return new ObjectMapper().readTree(typed.out());
    }

    private int atTheHall(String sql) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall/hall.db"));
                Statement statement = raw.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private void countAgain() {
        atTheHall("UPDATE tally SET current = (SELECT count(*) FROM document d WHERE d.dataset = tally.dataset)");
    }

    private void mend(String dataset, long missing, long otherMissing) throws Exception {
        JsonNode mended = json("reconcile", "nightly", "--repair");
        assertThat(mended.path("exit").asInt()).as(mended.toPrettyString()).isZero();
        assertThat(mended.at("/datasets/" + dataset + "/missing").asLong()).isEqualTo(missing);
        assertThat(mended.at("/run/accepted").asLong()).isEqualTo(missing + otherMissing);
        JsonNode now = json("reconcile", "nightly");
        assertThat(now.path("exit").asInt()).isZero();
        assertThat(now.at("/datasets/power/equal").asLong()).isEqualTo(powers);
        assertThat(now.at("/datasets/guide/equal").asLong()).isEqualTo(guides);
        assertThat(json("run", "nightly").at("/datasets/power/created").asLong())
                .isZero();
    }

    @Test
    void documents_lost_here_and_there_are_sent_again() throws Exception {
        int lost = atTheHall("DELETE FROM document WHERE dataset = 'guide' AND id % 7 = 0");
        countAgain();
        mend("guide", lost, 0);
    }

    @Test
    void a_hall_that_lost_everything_gets_powers_before_the_guides_that_stand_on_them() throws Exception {
        atTheHall("DELETE FROM document");
        countAgain();
        mend("power", powers, guides);
    }
}
