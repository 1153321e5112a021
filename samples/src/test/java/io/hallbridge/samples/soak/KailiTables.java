package io.hallbridge.samples.soak;

import io.hallbridge.frontdb.ExchangeTables;
import io.hallbridge.frontdb.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The workspace of Kaili with the front-end database of a real server for its hall. */
final class KailiTables {
    /** What tells one run from another, and what it was read at. */
    private static final Set<String> OF_THE_RUN = Set.of("cd_time", "cd_batch");

    private final TestDatabase database;
    private final Path root;

    KailiTables(TestDatabase database, Path root) {
        this.database = database;
        this.root = root;
    }

    /** Makes the tables, copies the sample and names the database as its hall; small batches, so that a run can be killed between them. */
    void make() throws IOException, URISyntaxException, ClassNotFoundException, SQLException {
        database.tables();
        Path sample = Path.of("kaili").toAbsolutePath();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Path copy = root.resolve(sample.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                    Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(60)));
                }
            }
        }
        Path settings = root.resolve("hallbridge.yaml");
        String hall = """
                  city:
                    profile: up-tables
                    jdbc: %s
                    user: %s
                    data-source: "152"
                    limits: { batch: 25, in-flight: 2 }
                """.formatted(database.url(), database.user());
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?s)  city:\n.*?(?=sources:)", hall));
        Path driver = Path.of(Class.forName("org.mariadb.jdbc.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.createDirectories(root.resolve("drivers"));
        Files.copy(driver, root.resolve("drivers/mariadb.jar"));
    }

    /** Empty tables, and a ledger that remembers nothing. */
    void clear() throws SQLException, IOException {
        database.empty();
        Path state = root.resolve("state");
        if (Files.exists(state)) {
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** How many rows there are. */
    long count() throws SQLException {
        long count = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables()) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return count;
    }

    /** Every row of every exchange table, but for what each run writes otherwise; two rows that are alike count as two. */
    List<String> rows() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : tables()) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder(table);
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        if (!OF_THE_RUN.contains(rows.getMetaData().getColumnName(i))) {
                            row.append('|').append(rows.getString(i));
                        }
                    }
                    all.add(row.toString());
                }
            }
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>(ExchangeTables.listed().names());
        tables.removeIf(table -> !table.startsWith("up_"));
        return tables;
    }
}
