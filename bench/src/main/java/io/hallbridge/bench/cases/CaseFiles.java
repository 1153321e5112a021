package io.hallbridge.bench.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;

/** Cases as files in a folder, made when they are first asked for and kept for the next time. */
public final class CaseFiles {
    private static final String SHEET = "办件";

    private final Path folder;

    public CaseFiles(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** What every contender is told: columns, code words and the schema, in one JSON file. */
    public Path work() throws IOException {
        ObjectMapper json = new JsonMapper();
        ObjectNode work = json.createObjectNode();
        work.put("sheet", SHEET);
        for (CaseColumn column : CaseColumns.ALL) {
            ObjectNode told = work.withArray("columns").addObject();
            told.put("title", column.title());
            told.put("column", column.column());
            told.put("field", column.field());
            told.put("kind", column.kind().name().toLowerCase(Locale.ROOT));
            column.words().forEach(told.putObject("words")::put);
        }
        work.set("schema", Datasets.builtIn().get("case").schema());
        Path file = Files.createDirectories(folder).resolve("work.json");
        json.writeValue(file.toFile(), work);
        return file;
    }

    /** A workbook with one sheet. */
    public Path workbook(Cases cases) throws IOException {
        return made(name(cases, "xlsx"), new CaseWorkbook(cases, SHEET)::write);
    }

    private static String name(Cases cases, String suffix) {
        String edition = cases.edition().name().toLowerCase(Locale.ROOT);
        return "办件-" + cases.size() + "-" + edition + "." + suffix;
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private Path made(String name, Writing writing) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        if (Files.notExists(file)) {
            Path unfinished = folder.resolve(name + ".part");
            writing.to(unfinished);
            // a file is read only once it has been left alone for a while
            Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minusSeconds(60)));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
