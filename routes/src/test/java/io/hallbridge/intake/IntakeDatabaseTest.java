package io.hallbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.auth.SecretFile;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.TableWanted;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Source;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeDatabaseTest {
    private static final int MANY = 5_000;

    @TempDir
    Path root;

    @Test
    void reads_a_table_and_a_query_of_sqlite_with_their_columns() throws Exception {
        String url = sqlite();
        try (Intake intake = new Intake(List.of());
                Tables tables = open(intake, database(url))) {
            Table table = tables.find("item").orElseThrow();
            assertThat(table.columns()).contains(List.of("code", "名称", "days"));
            assertThat(all(table)).hasSize(2).first().satisfies(row -> {
                assertThat(row.cell(0).text()).isEqualTo("A1");
                assertThat(row.cell(1).text()).isEqualTo("提取公积金");
                assertThat(row.cell(2).text()).isEqualTo("3");
            });
            assertThat(all(tables.find("long").orElseThrow())).hasSize(1);
        }
    }

    @Test
    void keeps_the_columns_of_a_query_without_rows() throws Exception {
        try (Intake intake = new Intake(List.of());
                Tables tables = open(intake, database(sqlite()))) {
            Table none = tables.find("none").orElseThrow();
            assertThat(none.columns()).contains(List.of("code", "days"));
            assertThat(all(none)).isEmpty();
        }
    }

    @Test
    void never_writes_to_a_source() throws Exception {
        String url = sqlite();
        try (Intake intake = new Intake(List.of());
                Tables tables = open(intake, database(url))) {
            assertUnreadable(() -> tables.find("delete"), IntakeRules.QUERY_REFUSED);
        }
    }

    @Test
    void says_what_the_database_has_against_a_query() throws Exception {
        try (Intake intake = new Intake(List.of());
                Tables tables = open(intake, database(sqlite()))) {
            assertThatThrownBy(() -> tables.find("unknown")).isInstanceOfSatisfying(Unreadable.class, fault -> {
                assertThat(fault.finding().rule()).isEqualTo(IntakeRules.QUERY_REFUSED);
                assertThat(fault.finding().message().en()).contains("no such table: no_such_item");
                assertThat(fault.finding().remedy().zh()).contains("query");
            });
        }
    }

    @Test
    void says_that_a_driver_is_missing_and_where_it_belongs() {
        try (Intake intake = new Intake(List.of(root.resolve("drivers")))) {
            assertUnreadable(
                    () -> open(intake, database("jdbc:dm://10.0.0.5/fund")).find("item"), IntakeRules.NO_DRIVER);
        }
    }

    @Test
    void says_that_a_database_is_down() {
        try (Intake intake = new Intake(List.of())) {
            assertUnreadable(
                    () -> open(intake, database("jdbc:postgresql://127.0.0.1:1/fund"))
                            .find("item"),
                    IntakeRules.DATABASE_UNREACHABLE);
        }
    }

    @Test
    void streams_a_large_table_of_postgresql_with_two_queries_open() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Intake intake = new Intake(List.of())) {
            String url = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
            fill(server);
            Source.Database source =
                    new Source.Database("fund", "fund", url, Optional.of("postgres"), Optional.empty(), 100, true);
            try (Tables tables = open(intake, source)) {
                Table items = tables.find("item").orElseThrow();
                Rows rows = items.rows();
                assertThat(rows.next()).isNotNull();
                assertThat(all(tables.find("count").orElseThrow())
                                .get(0)
                                .cell(0)
                                .text())
                        .isEqualTo(String.valueOf(MANY));
                int read = 1;
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    read++;
                }
                assertThat(read).isEqualTo(MANY);
            }
        }
    }

    private static void fill(EmbeddedPostgres server) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (code text, days int)");
            statement.execute("INSERT INTO item SELECT 'A' || i, i FROM generate_series(1, " + MANY + ") i");
        }
    }

    private String sqlite() throws Exception {
        String url = "jdbc:sqlite:" + root.resolve("fund.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (code TEXT, 名称 TEXT, days INTEGER)");
            statement.execute("INSERT INTO item VALUES ('A1', '提取公积金', 3), ('A2', '缴存登记', 5)");
        }
        return url;
    }

    private static Source.Database database(String url) {
        Optional<SecretFile> none = Optional.empty();
        return new Source.Database("fund", "fund", url, Optional.empty(), none, 1000, true);
    }

    /** The tables and queries that the tests look for. */
    private static Tables open(Intake intake, Source.Database source) throws Unreadable {
        return intake.database(
                source,
                List.of(
                        new TableWanted(List.of(), "item", null, "items"),
                        new TableWanted(List.of(), null, "SELECT code AS 编码 FROM item WHERE days > 3", "long"),
                        new TableWanted(List.of(), null, "SELECT code, days FROM item WHERE 1 = 0", "none"),
                        new TableWanted(List.of(), null, "DELETE FROM item", "delete"),
                        new TableWanted(List.of(), null, "SELECT * FROM no_such_item", "unknown"),
                        new TableWanted(List.of(), null, "SELECT count(*) AS n FROM item", "count")));
    }

    private static List<Row> all(Table table) throws Unreadable {
        java.util.ArrayList<Row> all = new java.util.ArrayList<>();
        try (Rows rows = table.rows()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static void assertUnreadable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Rule rule) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        fault -> assertThat(fault.finding().rule()).isEqualTo(rule));
    }
}
