package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two workspaces with nothing between them but folders that a test carries files through: one has a department's list, the
 * other a connection to a hall. All invented.
 */
final class Gap {
    final Town outside;
    final Town inside;
    final Path sent;
    final Path arrived;
    final Path answered;
    final Path back;

    private Gap(Path folder, boolean sealed, String cipher) throws IOException {
        this.outside = Town.in(Files.createDirectories(folder.resolve("outside")));
        this.inside = Town.in(Files.createDirectories(folder.resolve("inside")));
        this.sent = Files.createDirectories(folder.resolve("sent"));
        this.arrived = Files.createDirectories(folder.resolve("arrived"));
        this.answered = Files.createDirectories(folder.resolve("answered"));
        this.back = Files.createDirectories(folder.resolve("back"));
        String outsides = key(outside, sealed);
        String insides = key(inside, sealed);
        if (sealed) {
            Files.delete(inside.root.resolve("secrets/relay-seal.key"));
            Files.copy(
                    outside.root.resolve("secrets/relay-seal.key"),
                    inside.root.resolve("secrets/relay-seal.key"),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        String seal = sealed ? ", seal: { file: secrets/relay-seal.key }, cipher: " + cipher : "";
        outside.settings(yaml -> yaml.replaceFirst("    url: .*\n", "")
                .replaceFirst(
                        "    auth: .*\n",
                        "    relay: { name: health, sign: { file: secrets/relay.key }, trust: \"" + insides + "\""
                                + seal + " }\n")
                .replace("limits: { batch: 2, in-flight: 1 }", "limits: { batch: 2 }"));
        inside.settings(yaml -> yaml + "\nrelays:\n  health: { hall: city, sign: { file: secrets/relay.key }, trust: \""
                + outsides + "\"" + seal + " }\n");
        Files.deleteIfExists(inside.list());
    }

    static Gap in(Path folder) {
        return in(folder, false, "");
    }

    static Gap in(Path folder, boolean sealed, String cipher) {
        try {
            return new Gap(folder, sealed, cipher);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String key(Town town, boolean sealed) {
        Said said = sealed
                ? town.shell().run("relay", "keys", "--seal", "--output", "json")
                : town.shell().run("relay", "keys", "--output", "json");
        return said.ends(Exit.DONE).json().path("public").asText();
    }

    /** A night outside. */
    Said send() {
        return outside.shell().run("run", "nightly", "--to", sent.toString());
    }

    /** Carries all bundles over. */
    Gap carry() {
        move(sent, arrived, ".bundle");
        return this;
    }

    Said receive() {
        return inside.shell().run("receive", arrived.toString(), "--receipts", answered.toString());
    }

    /** Carries all receipts back. */
    Gap carryBack() {
        move(answered, back, ".receipts");
        return this;
    }

    Said receipts() {
        return outside.shell().run("receipts", "--from", back.toString());
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What the hall inside holds. */
    List<String> atTheHall() {
        return atTheHall(inside);
    }

    /** What a sandbox hall says it holds: every document with its version, fingerprint and how often each was applied. */
    static List<String> atTheHall(Town town) {
        return rows(
                town,
                "SELECT dataset, key, version, fingerprint, current, row_guid, content FROM document ORDER BY dataset, key");
    }

    /** What was applied more than once at the hall inside. */
    List<String> appliedTwice() {
        return rows(inside, "SELECT * FROM applied_twice");
    }

    private static List<String> rows(Town town, String query) {
        try (Connection hall = DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve("hall/hall.db"));
                Statement statement = hall.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(rows.getString(i)).append(' ');
                }
                all.add(row.toString());
            }
            return all;
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    List<Path> bundles() {
        return files(sent, ".bundle");
    }

    private static void move(Path from, Path to, String suffix) {
        List<Path> files = files(from, suffix);
        assertThat(files).as("nothing to carry in %s", from).isNotEmpty();
        for (Path file : files) {
            try {
                Files.move(file, to.resolve(file.getFileName()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
