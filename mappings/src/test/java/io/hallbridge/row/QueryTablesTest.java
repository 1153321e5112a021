package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.rowset.serial.SerialClob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryTablesTest {

    @ParameterizedTest
    @MethodSource("values")
    void shows_what_a_database_holds(Object value, Cell cell) throws Exception {
        Table table = QueryTables.of("q", List.of(Map.of("c", value)).iterator(), Origin.nowhere());
        assertThat(Reads.rows(table)).containsExactly(new Row(1, cell.isEmpty() ? List.of() : List.of(cell)));
    }

    static List<Arguments> values() throws Exception {
        return List.of(
                Arguments.of("文字", Cell.text("文字")),
                Arguments.of("", Cell.EMPTY),
                Arguments.of(20, Cell.number("20")),
                Arguments.of(20.0, Cell.number("20")),
                Arguments.of(0.1f, Cell.number("0.1")),
                Arguments.of(new BigDecimal("1.50"), Cell.number("1.5")),
                Arguments.of(new BigDecimal("1E+3"), Cell.number("1000")),
                Arguments.of(115226010009395437L, Cell.number("115226010009395437")),
                Arguments.of(new BigInteger("115226010009395437123"), Cell.number("115226010009395437123")),
                Arguments.of(true, Cell.TRUE),
                Arguments.of(java.sql.Date.valueOf("2026-11-23"), Cell.date("2026-11-23")),
                Arguments.of(LocalDate.of(2026, 11, 23), Cell.date("2026-11-23")),
                Arguments.of(Timestamp.valueOf("2026-11-23 08:30:00"), Cell.date("2026-11-23T08:30:00")),
                Arguments.of(LocalDateTime.of(2026, 11, 23, 0, 0), Cell.date("2026-11-23T00:00:00")),
                Arguments.of(OffsetDateTime.parse("2026-11-23T00:30:00Z"), Cell.date("2026-11-23T08:30:00")),
                Arguments.of(java.sql.Time.valueOf("08:30:00"), Cell.date("08:30:00")),
                Arguments.of(new SerialClob("长文".toCharArray()), Cell.text("长文")),
                Arguments.of(new byte[12], Cell.error("[12 bytes]")));
    }

    @Test
    void names_columns_by_label_and_counts_rows() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select '甲' as 名称, null as 空, 1 as n union all select '乙', 'x', null")) {
            Table table = QueryTables.of("事项", rows, Origin.nowhere());
            assertThat(table.columns()).contains(List.of("名称", "空", "n"));
            assertThat(Reads.rows(table))
                    .containsExactly(
                            new Row(1, List.of(Cell.text("甲"), Cell.EMPTY, Cell.number("1"))),
                            new Row(2, List.of(Cell.text("乙"), Cell.text("x"))));
            assertThatIllegalStateException().isThrownBy(table::rows).withMessageContaining("only once");
        }
    }

    @Test
    void takes_columns_from_the_first_map_or_from_the_caller() throws Exception {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("b", 1);
        first.put("a", null);
        List<Map<String, Object>> rows = List.of(first, Map.of("a", 2));
        Table own = QueryTables.of("q", rows.iterator(), Origin.nowhere());
        assertThat(own.columns()).contains(List.of("b", "a"));
        assertThat(Reads.rows(own)).extracting(Reads::texts).containsExactly(List.of("1"), List.of("", "2"));
        Table given = QueryTables.of("q", List.of("a"), rows.iterator(), Origin.nowhere());
        assertThat(Reads.rows(given)).extracting(Reads::texts).containsExactly(List.of(), List.of("2"));
        Table empty = QueryTables.of("q", List.<Map<String, Object>>of().iterator(), Origin.nowhere());
        assertThat(empty.columns()).contains(List.of());
        assertThat(Reads.rows(empty)).isEmpty();
    }

    @Test
    void says_at_which_row_a_database_failed() {
        Iterator<Map<String, Object>> failing = new Iterator<>() {
            private int count;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Map<String, Object> next() {
                if (++count > 2) {
                    throw new IllegalStateException("connection reset");
                }
                return Map.of("c", count);
            }
        };
        Finding finding = catchThrowableOfType(
                        Unreadable.class,
                        () -> Reads.rows(QueryTables.of("q", failing, Origin.ofTable("公积金", null, "q"))))
                .finding();
        assertThat(finding.message().in(Language.ZH)).isEqualTo("读到第 3 行时数据库出错：connection reset");
        assertThat(finding.message().in(Language.EN)).isEqualTo("The database failed at row 3: connection reset");
        assertThat(finding.origin().source()).isEqualTo("公积金");
    }

    @Test
    void says_when_a_result_set_was_closed_under_it() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            Table table = QueryTables.of("q", statement.executeQuery("select 1"), Origin.nowhere());
            connection.close();
            assertThat(catchThrowableOfType(Unreadable.class, () -> Reads.rows(table))
                            .finding()
                            .rule())
                    .isEqualTo(RowRules.QUERY_FAILED);
        }
    }
}
