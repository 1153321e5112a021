package io.hallbridge.bench.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.loop.BareLedger.Line;
import io.hallbridge.bench.loop.CaseMaker.Cells;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * What must be done in any case, written straight on: read, build JSON, validate, hash, ask and write a SQLite row, send batches of
 * 500 with four under way. It keeps no origins, knows no rules beyond the schema and does not survive being killed.
 */
public final class BareLoop {
    private long documents;
    private long faulty;
    private long places;

    private BareLoop() {}

    private interface Taking {
        void take(Made made, Cells cells) throws Exception;
    }

    /**
     * Does one work and says how many documents it met, how many were faulty, and where.
     *
     * @param args {@code help}; else check, mark, night, cases, kaili or reconcile, then the work's file, the source, the hall, a folder
     */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("help")) {
            System.out.println("bare: help | check | mark | night | cases | kaili | reconcile");
            return;
        }
        BareLoop loop = new BareLoop();
        Path work = Path.of(args[1]);
        Path folder = Path.of(args[4]);
        switch (args[0]) {
            case "check" -> loop.workbook(new CaseMaker(work, "title"), args[2], (made, cells) -> {});
            case "mark" -> loop.mark(new CaseMaker(work, "title"), args[2], folder);
            case "night" -> loop.night(new CaseMaker(work, "title"), args, loop::workbook);
            case "cases" -> loop.night(new CaseMaker(work, "column"), args, loop::table);
            case "kaili" -> loop.documents = new BareCity(Path.of(args[2])).send(args[3], folder);
            case "reconcile" -> loop.reconcile(args[3], folder);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.printf("{\"documents\":%d,\"faulty\":%d,\"places\":%d}%n", loop.documents, loop.faulty, loop.places);
    }

    private void workbook(CaseMaker maker, String source, Taking taking) throws Exception {
        try (InputStream in = Files.newInputStream(Path.of(source));
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows.skip(1)::iterator) {
                one(maker, row.getRowNum(), row::getCellText, taking);
            }
        }
    }

    private void table(CaseMaker maker, String source, Taking taking) throws Exception {
        try (Connection connection = DriverManager.getConnection(source);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1000);
            ResultSet row = statement.executeQuery("SELECT " + String.join(", ", maker.names()) + " FROM cases");
            String[] cells = new String[maker.names().size()];
            for (int number = 1; row.next(); number++) {
                for (int i = 0; i < cells.length; i++) {
                    String cell = row.getString(i + 1);
                    cells[i] = cell == null ? "" : cell;
                }
                one(maker, number, index -> cells[index], taking);
            }
        }
    }

    private void one(CaseMaker maker, int row, Cells cells, Taking taking) throws Exception {
        Made made = maker.make(row, cells);
        documents++;
        faulty += made.wrong().none() ? 0 : 1;
        places += made.wrong().places();
        taking.take(made, cells);
    }

    private void mark(CaseMaker maker, String source, Path folder) throws Exception {
        try (BareMarks marks = new BareMarks(folder.resolve("marked.xlsx"), maker.names())) {
            workbook(maker, source, (made, cells) -> marks.add(cells, made.wrong()));
        }
    }

    private interface Reading {
        void read(CaseMaker maker, String source, Taking taking) throws Exception;
    }

    private void night(CaseMaker maker, String[] args, Reading reading) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (BareLedger ledger = new BareLedger(Path.of(args[4]))) {
            BareHall hall = new BareHall(args[3], "case", ledger);
            reading.read(maker, args[2], (made, cells) -> {
                if (!made.wrong().none()) {
                    return;
                }
                String fingerprint = HexFormat.of().formatHex(sha.digest(made.content()));
                Optional<Line> held = ledger.find(made.key());
                if (held.isEmpty() || !held.get().fingerprint().equals(fingerprint)) {
                    long version = held.map(Line::version).orElse(0L) + 1;
                    hall.add(new Line(made.key(), version, fingerprint), made.content());
                }
            });
            hall.finish();
        }
    }

    private void reconcile(String hall, Path folder) throws Exception {
        try (BareLedger ledger = new BareLedger(folder)) {
            HttpClient client = HttpClient.newHttpClient();
            JsonMapper json = new JsonMapper();
            ResultSet ours = ledger.inOrder();
            String after = "";
            while (after != null) {
                URI page = URI.create(hall + "/datasets/case/documents?size=1000&after="
                        + URLEncoder.encode(after, StandardCharsets.UTF_8));
                byte[] answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                        .body();
                JsonNode listed = json.readTree(answer);
                for (JsonNode theirs : listed.path("documents")) {
                    compare(theirs, ours);
                }
                after = listed.path("next").textValue();
            }
            while (ours.next()) {
                faulty++;
            }
        }
    }

    /** Of two lists in the same order; that one of them has a line more than the other does not happen here and is not told apart. */
    private void compare(JsonNode theirs, ResultSet ours) throws Exception {
        boolean same = ours.next()
                && theirs.path("key").asText().equals(ours.getString(1))
                && theirs.path("fingerprint").asText().equals(ours.getString(2));
        documents += same ? 1 : 0;
        faulty += same ? 0 : 1;
    }
}
