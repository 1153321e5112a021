package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import io.hallbridge.frontdb.TablesFault.Kind;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands what databases complain about by SQLSTATE and, where that says too little, by the number MySQL and MariaDB
 * give it. Repeats none of a database's own words, since they quote values; only names of the layout found among them.
 */
final class Complaints {
    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_]+");
    private static final Set<String> LOST_STATES = Set.of("57P01", "57P02", "57P03", "57P05");
    private static final int KILLED = 1927;

    /** What MySQL and MariaDB give a SQLSTATE that says nothing, or something else. */
    private static final Map<Integer, Kind> NUMBERS = Map.ofEntries(
            Map.entry(1205, Kind.BUSY), // lock wait timeout
            Map.entry(1213, Kind.BUSY), // deadlock
            Map.entry(1114, Kind.BUSY), // table is full
            Map.entry(1021, Kind.BUSY), // disk is full
            Map.entry(1040, Kind.BUSY), // too many connections
            Map.entry(1203, Kind.BUSY), // too many of this user
            Map.entry(1317, Kind.BUSY), // query interrupted
            Map.entry(1969, Kind.BUSY), // max_statement_time
            Map.entry(3024, Kind.BUSY), // max_execution_time
            Map.entry(KILLED, Kind.UNREACHABLE),
            Map.entry(1290, Kind.FATAL), // read-only
            Map.entry(1366, Kind.REFUSED), // a character or number that the column cannot hold
            Map.entry(1364, Kind.FATAL), // a mandatory column that the layout does not know
            Map.entry(1044, Kind.UNAUTHORISED),
            Map.entry(1045, Kind.UNAUTHORISED));

    private static final Map<Kind, Text> WORDS = Map.of(
            Kind.UNREACHABLE, new Text("连接断了或连不上", "no connection, or it was lost"),
            Kind.BUSY, new Text("数据库正忙（锁、超时或资源不足）", "the database is busy: a lock, a timeout or too little room"),
            Kind.UNAUTHORISED, new Text("数据库不认可用户名或口令", "the database does not accept user or password"),
            Kind.DOUBT, new Text("提交时连接断了", "the connection was lost while committing"));

    private static final Map<String, Text> REFUSED = Map.of(
            "22001", new Text("内容比列宽长", "a text is longer than its column"),
            "22003", new Text("数字超出列的范围", "a number is too large for its column"),
            "22007", new Text("列放不下这个日期或字符", "a date or a character that the column cannot hold"),
            "23502", new Text("必填列没有内容", "nothing stands in a mandatory column"),
            "23503", new Text("引用的行不存在", "a row it refers to is not there"),
            "23505", new Text("与已有的行重复", "it collides with a row that is there already"),
            "23514", new Text("不符合表的约束", "it breaks a rule of the table"));

    private final Set<String> names;

    /** Names of tables and columns that may be repeated. */
    Complaints(Set<String> names) {
        this.names = new TreeSet<>(names);
    }

    /** What a complaint means before the batch is committed. */
    TablesFault of(SQLException thrown) {
        return of(thrown, "");
    }

    /** The same where it is known which table was written; most databases name it by themselves, but not always. */
    TablesFault of(SQLException thrown, String table) {
        SQLException telling = telling(thrown);
        Kind kind = kind(telling);
        return new TablesFault(kind, code(telling), words(kind, telling, table), thrown);
    }

    /** What it means while the batch is being committed: only a clear no is one. */
    TablesFault committing(SQLException thrown) {
        Kind kind = kind(telling(thrown));
        SQLException telling = telling(thrown);
        boolean clear = kind == Kind.REFUSED || state(telling).startsWith("40");
        return clear && !state(telling).equals("40003")
                ? of(thrown)
                : new TablesFault(Kind.DOUBT, code(telling), words(Kind.DOUBT, telling, ""), thrown);
    }

    /**
     * The one that says most of all that are chained together: a batch's own exception repeats the statement with its
     * values, a pool's has no state.
     */
    private static SQLException telling(SQLException thrown) {
        return chain(thrown)
                .filter(one ->
                        !(one instanceof BatchUpdateException) && !state(one).isEmpty())
                .findFirst()
                .or(() -> chain(thrown).filter(one -> !state(one).isEmpty()).findFirst())
                .orElse(thrown);
    }

    private static Stream<SQLException> chain(SQLException thrown) {
        Stream<SQLException> next = thrown.getNextException() == null ? Stream.of() : chain(thrown.getNextException());
        Stream<SQLException> cause = thrown.getCause() instanceof SQLException inner ? chain(inner) : Stream.of();
        return Stream.of(Stream.of(thrown), next, cause).flatMap(each -> each).distinct();
    }

    /** Without any state a database has said nothing: the connection is gone, or a statement was given up in time. */
    private static boolean silent(SQLException thrown) {
        return state(thrown).isEmpty() && thrown.getErrorCode() == 0;
    }

    private static String state(SQLException thrown) {
        return thrown.getSQLState() == null ? "" : thrown.getSQLState();
    }

    private static String code(SQLException thrown) {
        String number = thrown.getErrorCode() == 0 ? "" : "/" + thrown.getErrorCode();
        return state(thrown).isEmpty() ? "SQL" + number : "SQLSTATE " + state(thrown) + number;
    }

    static Kind kind(SQLException thrown) {
        String state = state(thrown);
        Kind known = NUMBERS.get(thrown.getErrorCode());
        if (known != null && !isOracleOrOther(state)) {
            return known;
        }
        if (LOST_STATES.contains(state) || thrown instanceof SQLTransientConnectionException) {
            return Kind.UNREACHABLE;
        }
        if (silent(thrown)) {
            return thrown instanceof SQLTimeoutException ? Kind.BUSY : Kind.UNREACHABLE;
        }
        String begin = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (begin) {
            case "08" -> Kind.UNREACHABLE;
            case "22", "23", "44" -> Kind.REFUSED;
            case "28" -> Kind.UNAUTHORISED;
            case "40", "53", "55", "57", "58" -> Kind.BUSY;
            default -> thrown instanceof SQLTimeoutException ? Kind.BUSY : Kind.FATAL;
        };
    }

    /** Numbers mean what MySQL says only where the state is one that MySQL gives with them. */
    private static boolean isOracleOrOther(String state) {
        return !Set.of("HY000", "40001", "70100", "08004", "42000", "28000", "22007", "08S01", "")
                .contains(state);
    }

    private Text words(Kind kind, SQLException thrown, String table) {
        Text what = WORDS.getOrDefault(
                kind,
                kind == Kind.REFUSED
                        ? REFUSED.getOrDefault(state(thrown), new Text("数据库拒绝了这一行", "the database refuses the row"))
                        : fatal(thrown));
        String found = String.join(", ", mentioned(thrown.getMessage() + " " + table));
        return found.isEmpty() || kind == Kind.UNREACHABLE
                ? what
                : new Text(what.zh() + "：" + found, what.en() + ": " + found);
    }

    private static Text fatal(SQLException thrown) {
        int number = thrown.getErrorCode();
        return switch (state(thrown)) {
            case "42P01", "42S02" -> new Text("没有这张表", "there is no such table");
            case "42703", "42S22" -> new Text("没有这一列", "there is no such column");
            case "42501" -> new Text("没有权限", "the right to do this is missing");
            case "42804" -> new Text("列的类型与接口配置不符", "a column has another type than the profile says");
            case "25006" -> new Text("数据库是只读的，可能连到了备库", "the database is read-only, perhaps a replica");
            case "3D000" -> new Text("没有这个数据库", "there is no such database");
            default ->
                switch (number) {
                    case 1142, 1143 -> new Text("没有权限", "the right to do this is missing");
                    case 1049 -> new Text("没有这个数据库", "there is no such database");
                    case 1290 -> new Text("数据库是只读的，可能连到了备库", "the database is read-only, perhaps a replica");
                    case 1364 ->
                        new Text("表有一个必填列，接口配置里没有", "the table has a mandatory column that the profile does not know");
                    default -> new Text("数据库不接受这条语句", "the database does not take the statement");
                };
        };
    }

    /** The names of ours among a database's words, whatever else stands there. */
    private Set<String> mentioned(String words) {
        Set<String> said = new TreeSet<>();
        WORD.splitAsStream(words.toLowerCase(Locale.ROOT)).forEach(said::add);
        Set<String> found = new TreeSet<>(names);
        found.removeIf(name -> !said.contains(name.toLowerCase(Locale.ROOT)));
        return found;
    }
}
