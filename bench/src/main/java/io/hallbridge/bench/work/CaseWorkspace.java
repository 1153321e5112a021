package io.hallbridge.bench.work;

import io.hallbridge.bench.cases.CaseColumn;
import io.hallbridge.bench.cases.CaseColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A workspace of Hallbridge that takes the cases, from a workbook or from a database. */
public final class CaseWorkspace {
    private static final String SETTINGS = """
            # Written by bench. All content is invented.
            region: "522601"
            halls:
              city: { profile: reference, url: "HALL", auth: { scheme: none } }
            sources:
              cases: SOURCE
            jobs:
              nightly: { hall: city, take: [ "mappings/cases.yaml" ] }
            """;

    private final Path root;

    CaseWorkspace(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** Settings, mapping and source, in place of those before; what the program remembers stays. */
    void arrange(Task task) throws IOException {
        boolean database = task.source().startsWith("jdbc:");
        Files.createDirectories(root.resolve("mappings"));
        String source = database
                ? "{ jdbc: \"" + bare(task.source()) + "\", user: " + user(task.source()) + " }"
                : "{ folder: inbox, complete: true }";
        Files.writeString(
                root.resolve("hallbridge.yaml"),
                SETTINGS.replace("HALL", task.hall()).replace("SOURCE", source));
        Files.writeString(root.resolve("mappings/cases.yaml"), mapping(database));
        if (!database && task.kind() != Task.Kind.HELP) {
            Path inbox = Files.createDirectories(root.resolve("inbox"));
            Files.copy(
                    Path.of(task.source()),
                    inbox.resolve("办件.xlsx"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static String bare(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    private static String user(String address) {
        return address.replaceFirst(".*[?&]user=([^&]*).*", "$1");
    }

    /** The mapping's text. */
    public static String mapping(boolean database) {
        StringBuilder yaml = new StringBuilder("mapping: cases\ndataset: case\nsource: cases\n");
        yaml.append(database ? "table: cases\n" : "").append("fields:\n");
        for (CaseColumn column : CaseColumns.ALL) {
            String from = database ? column.column() : column.title();
            yaml.append("  ")
                    .append(column.field())
                    .append(": { from: ")
                    .append(from)
                    .append(" }\n");
        }
        return yaml.toString();
    }
}
