package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.samples.Typed;
import io.hallbridge.sandbox.Mishap;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kaili's job over an air gap ends as it does online: the same receipts, the same at the hall, document by document. */
class AirGapTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String STANDING =
            "SELECT b.dataset, i.doc_key, i.version, i.operation, i.fingerprint, i.outcome, i.code,"
                    + " i.message, h.state, h.version, h.awaited FROM item i JOIN batch b ON b.id = i.batch"
                    + " JOIN holding h ON h.hall = b.hall AND h.dataset = b.dataset AND h.doc_key = i.doc_key"
                    + " ORDER BY b.dataset, i.doc_key, i.version";
    private static final String HELD_BACK =
            "SELECT dataset, doc_key, reason, code, message, fingerprint FROM quarantine ORDER BY dataset, place";
    private static final String AT_THE_HALL =
            "SELECT dataset, key, version, fingerprint, current, row_guid, content FROM document ORDER BY dataset, key";

    @TempDir
    Path folder;

    @Test
    void the_air_gap_gives_the_same_receipts_as_the_direct_way() throws Exception {
        Path online = kaili("online");
        Path outside = kaili("outside");
        Path inside = kaili("inside");
        Path gate = Files.createDirectories(folder.resolve("gate"));
        try (SandboxHall near = hall("near");
                SandboxHall far = hall("far")) {
            direct(online, near);
            direct(inside, far);
            overTheGap(outside, inside);

            JsonNode sent = json(online, "run", "nightly");
            assertThat(sent.path("exit").asInt()).isEqualTo(6);
            JsonNode written = json(outside, "run", "nightly", "--to", gate.toString());
            assertThat(written.path("awaiting").asLong())
                    .isEqualTo(sent.path("accepted").asLong()
                            + sent.path("refused").asLong())
                    .isGreaterThan(1000);
            JsonNode received = json(inside, "receive", gate.toString());
            assertThat(received.path("bundles")).hasSameSizeAs(written.path("bundles"));
            assertThat(received.at("/runs/0/refused")).isEqualTo(sent.path("refused"));
            JsonNode back = json(outside, "receipts", "--from", gate.toString());
            assertThat(back.path("exit").asInt()).isEqualTo(6);

            same(online, outside);
            same(folder.resolve("near/hall.db"), folder.resolve("far/hall.db"), AT_THE_HALL);
            assertThat(json(outside, "run", "nightly", "--to", gate.toString()).path("unchanged"))
                    .isEqualTo(json(online, "run", "nightly").path("unchanged"));
            same(online, outside);
        }
    }

    private Path kaili(String name) throws IOException {
        Path kaili = folder.resolve(name);
        Path sample = Path.of("kaili");
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
        Path secret = Files.writeString(kaili.resolve("secrets/hall"), SECRET);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        return kaili;
    }

    private SandboxHall hall(String name) throws IOException, ProblemsFound {
        return SandboxHall.start(SandboxSettings.in(folder.resolve(name), Datasets.builtIn())
                .withCredential("kaili-centre", SECRET)
                .withFaults(List.of(Mishap.parse("refuse-some@3%").orElseThrow())));
    }

    private static void direct(Path workspace, SandboxHall hall) throws IOException {
        edit(workspace, "url: \\S+", "url: " + hall.exchange());
    }

    /** As docs/air-gap.md says. */
    private static void overTheGap(Path outside, Path inside) throws Exception {
        String outsides =
                json(outside, "relay", "keys", "--seal").path("public").asText();
        String insides = json(inside, "relay", "keys").path("public").asText();
        Files.copy(
                outside.resolve("secrets/relay-seal.key"),
                inside.resolve("secrets/relay-seal.key"),
                StandardCopyOption.COPY_ATTRIBUTES);
        String keys = "sign: { file: secrets/relay.key }, seal: { file: secrets/relay-seal.key }, trust: ";
        edit(
                outside,
                "    url: .*\n    auth: .*\n",
                "    relay: { name: kaili, documents: 500, " + keys + insides + " }\n");
        edit(inside, "(?m)^sources:", "relays:\n  kaili: { hall: city, " + keys + outsides + " }\nsources:");
    }

    private static void edit(Path workspace, String from, String to) throws IOException {
        Path settings = workspace.resolve("hallbridge.yaml");
        String before = Files.readString(settings);
        String after = before.replaceFirst(from, to);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(settings, after);
    }

    private static JsonNode json(Path workspace, String... args) throws IOException {
        List<String> asked = new ArrayList<>(List.of(args));
        asked.addAll(List.of("--output", "json"));
        Typed typed = Typed.in(workspace, asked.toArray(String[]::new));
        assertThat(typed.err()).isEmpty();
        return new ObjectMapper().readTree(typed.out());
    }

    private static void same(Path online, Path outside) {
        for (String query : List.of(STANDING, HELD_BACK)) {
            same(online.resolve("state/ledger.db"), outside.resolve("state/ledger.db"), query);
        }
    }

    private static void same(Path one, Path other, String query) {
        assertThat(rows(other, query)).isNotEmpty().isEqualTo(rows(one, query));
    }

    private static List<String> rows(Path database, String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(rows.getString(i)).append('|');
                }
                all.add(row.toString());
            }
            return all;
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
