package io.hallbridge.cli.report;

import io.hallbridge.workbook.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file that a report goes to; the suffix says in which form. */
public final class ReportFile {
    private static final Map<String, Form> FORMS = new TreeMap<>(Map.of(
            ".html", new HtmlReport(),
            ".json", new JsonReport(),
            ".csv", new CsvReport(),
            ".sarif", new SarifReport(),
            ".xml", new JunitReport()));

    private final Path file;
    private final Form form;

    private ReportFile(Path file, Form form) {
        this.file = file;
        this.form = form;
    }

    /** A form that a report can take. */
    interface Form {
        void write(Report report, Writer out) throws IOException;
    }

    /** The file, where its suffix is one of the {@linkplain #suffixes known}. */
    public static Optional<ReportFile> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return FORMS.entrySet().stream()
                .filter(form -> name.endsWith(form.getKey()))
                .map(form -> new ReportFile(file, form.getValue()))
                .findFirst();
    }

    /** The suffixes that name a form. */
    public static String suffixes() {
        return String.join(" ", FORMS.keySet());
    }

    /** Writes the file whole, or leaves what was there. */
    public void write(Report report) throws IOException {
        WholeFile.<IOException>write(file, fresh -> {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                form.write(report, out);
            } catch (UncheckedIOException full) {
                throw full.getCause();
            }
        });
    }
}
