package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.setting.ProblemsFound;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall's database as a harness asks it, while the hall is open: what is held and how often it was applied. */
final class WitnessTest {
    @TempDir
    private Path folder;

    private SandboxHall hall;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = HallProcess.start(folder, 0);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void tells_how_often_each_document_was_applied_and_that_none_was_twice() throws SQLException {
        Visitor visitor = new Visitor(hall);
        String key = Visitor.newKey();
        String first = Samples.batch(Samples.sent(Samples.power(), 1), Samples.sent(Samples.power(1), 1))
                .toString();
        visitor.upsert("power", key, first);
        visitor.upsert("power", key, first);
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power().put("remark", "改过（虚构）"), 2)));
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 3)));
        visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(), 4)));
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 5)));

        assertThat(ask("SELECT key, version, current, applications FROM applied ORDER BY key"))
                .containsExactlyInAnyOrder(
                        Samples.POWER + " 5 1 5", Samples.power(1).get("code").asText() + " 1 1 1");
        assertThat(ask("SELECT count(*) FROM applied_twice")).containsExactly("0");
        assertThat(ask("SELECT sum(duplicate) FROM batch")).containsExactly("1");
    }

    @Test
    void would_show_an_application_that_should_not_have_been() throws SQLException {
        new Visitor(hall).upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        String again =
                "INSERT INTO application (dataset, key, version, current, fingerprint, batch, at) SELECT dataset, key,";
        ask(again + " version, 1, 'other', 9, at FROM application WHERE id = 1");
        ask(again + " version + 1, 1, 'other', 9, at FROM application WHERE id = 1");
        ask(again + " version + 2, 0, 'other', 9, at FROM application WHERE id = 1");

        assertThat(ask("SELECT id, version FROM applied_twice ORDER BY id")).containsExactly("2 1", "3 2");
        assertThat(ask("SELECT applications FROM applied")).containsExactly("4");
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet result = statement.getResultSet();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(String.join(" ", row));
                }
            }
            return rows;
        }
    }
}
