package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.batch;

import io.hallbridge.plan.Batch;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** A process that works on a ledger, to be killed by the test that started it. */
final class LedgerChild {
    private LedgerChild() {}

    static Process start(String what, Path state, String prefix) throws IOException {
        return new ProcessBuilder(command(what, state, prefix))
                .redirectError(new File(state.toFile(), prefix + ".err"))
                .start();
    }

    /** One that may write no file of more than some megabytes. */
    static Process startWithoutSpace(String what, Path state, String prefix) throws IOException {
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8192 && exec \"$0\" \"$@\""));
        limited.addAll(command(what, state, prefix));
        return new ProcessBuilder(limited)
                .redirectError(new File(state.toFile(), prefix + ".err"))
                .start();
    }

    private static List<String> command(String what, Path state, String prefix) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerChild.class.getName(),
                what,
                state.toString(),
                prefix);
    }

    public static void main(String[] args) throws Exception {
        Path state = Path.of(args[1]);
        switch (args[0]) {
            case "open" -> openOne(state, args[2]);
            case "inside" -> insideTransaction(state);
            case "pour" -> pour(state, args[2], Integer.MAX_VALUE);
            case "lock" -> lock(state);
            case "fill" -> fill(state, args[2]);
            default -> pour(state, args[2], 60);
        }
    }

    private static void lock(Path state) throws IOException {
        Lease lease = Ledgers.sqlite(state).lock(Sending.LANE, "killed").orElseThrow();
        sayAndWait("locked " + lease.renew());
    }

    private static void openOne(Path state, String prefix) throws IOException {
        Ledgers.sqlite(state).open(batch(Sending.HALL, Sending.many(prefix, 20)));
        sayAndWait("opened");
    }

    private static void insideTransaction(Path state) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("ledger.db"));
        connection.setAutoCommit(false);
        Sql sql = new Sql(connection);
        Batch batch = batch(Sending.HALL, Sending.many("k", 20));
        new BatchTable(sql).end(batch, "settled", "R", "");
        new HoldingTable(sql).moved(batch);
        sayAndWait("inside");
    }

    private static void fill(Path state, String prefix) {
        try {
            pour(state, prefix, Integer.MAX_VALUE);
        } catch (LedgerFault full) {
            say(full.text().zh() + " | " + full.text().en());
        }
    }

    private static void pour(Path state, String prefix, int most) {
        try (Ledger ledger = Ledgers.sqlite(state)) {
            for (int i = 0; i < most; i++) {
                Sending.accept(ledger, batch(Sending.HALL, Sending.many(prefix + i + "-", 20)));
                say("settled " + i);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String word) {
        System.out.writeBytes((word + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static void sayAndWait(String word) throws IOException {
        say(word);
        var unused = System.in.read();
    }
}
