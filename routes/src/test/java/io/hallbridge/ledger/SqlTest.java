package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether what is done at once is done wholly or not at all. */
final class SqlTest {
    private Sql sql;

    @BeforeEach
    void open() throws Exception {
        sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"));
        sql.update("CREATE TABLE t (n INTEGER)");
    }

    @AfterEach
    void close() {
        sql.close();
    }

    private int rows() {
        return sql.query("SELECT count(*) FROM t", row -> row.getInt(1)).get(0);
    }

    @Test
    void an_exception_takes_everything_back() {
        assertThatThrownBy(() -> sql.atOnce(() -> {
                    sql.update("INSERT INTO t VALUES (1)");
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void an_error_of_the_machine_takes_everything_back() {
        assertThatThrownBy(() -> sql.atOnce(() -> {
                    sql.update("INSERT INTO t VALUES (1)");
                    throw new OutOfMemoryError("invented");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(rows()).isZero();
    }
}
