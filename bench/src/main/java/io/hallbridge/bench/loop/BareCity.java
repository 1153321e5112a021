package io.hallbridge.bench.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.bench.loop.BareLedger.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * The bare loop for the sample city. What thirty-seven departments' tables mean is what mappings are for and nothing to be written
 * straight on, so it reads every cell of every file, and takes what becomes of them from a file: one document a line, which is
 * validated, hashed, written down and sent as usual.
 */
final class BareCity {
    private final Path folder;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Schema> schemas = new HashMap<>();
    private long cells;

    /** Reads {@code inbox}, {@code documents} and {@code schemas} in a folder. */
    BareCity(Path folder) {
        this.folder = folder;
    }

    /** Sends all, and says how many documents that were. */
    long send(String hall, Path own) throws Exception {
        for (Path file : files()) {
            read(file);
        }
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        long documents = 0;
        try (BareLedger ledger = new BareLedger(own);
                Stream<String> lines = Files.lines(folder.resolve("documents"))) {
            Map<String, BareHall> halls = new HashMap<>();
            for (String line : (Iterable<String>) lines::iterator) {
                int blank = line.indexOf(' ');
                String dataset = line.substring(0, blank);
                JsonNode batch = json.readTree(line.substring(blank + 1));
                BareHall to = halls.computeIfAbsent(dataset, name -> new BareHall(hall, name, ledger));
                for (JsonNode document : batch.path("documents")) {
                    byte[] content = json.writeValueAsBytes(document.get("content"));
                    if (!schema(dataset).validate(document.get("content")).isEmpty()) {
                        throw new IOException("the document fails its schema: "
                                + document.path("key").asText());
                    }
                    String fingerprint = HexFormat.of().formatHex(sha.digest(content));
                    String key = dataset + " " + document.path("key").asText();
                    ledger.find(key);
                    to.add(new Line(key, 1, fingerprint), content);
                    documents++;
                }
            }
            for (BareHall to : halls.values()) {
                to.finish();
            }
        }
        return cells == 0 ? 0 : documents;
    }

    private Schema schema(String dataset) throws IOException {
        Schema known = schemas.get(dataset);
        if (known == null) {
            known = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json.readTree(
                            folder.resolve("schemas").resolve(dataset + ".json").toFile()));
            schemas.put(dataset, known);
        }
        return known;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("inbox"))) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    /** By its first bytes, since departments give files whatever suffix they like. */
    private void read(Path file) throws Exception {
        byte[] start = new byte[2];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(start, 0, 2);
        }
        switch (HexFormat.of().formatHex(start)) {
            case "504b" -> readXlsx(file);
            case "d0cf" -> readXls(file);
            case "5351" -> readDatabase(file);
            default ->
                cells += Files.readString(file, StandardCharsets.ISO_8859_1).split("[,\n]").length;
        }
    }

    private void readXlsx(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (var sheet : workbook.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> cells += cell == null ? 0 : 1));
                }
            }
        }
    }

    private void readXls(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                HSSFWorkbook workbook = new HSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells += cell.toString().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
    }

    private void readDatabase(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement tables = connection.createStatement();
                ResultSet names = tables.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (names.next()) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT * FROM \"" + names.getString(1) + "\"")) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            cells += row.getString(i) == null ? 0 : 1;
                        }
                    }
                }
            }
        }
    }
}
