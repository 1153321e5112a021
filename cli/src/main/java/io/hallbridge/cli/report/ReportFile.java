package io.hallbridge.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    public Path file() {
        return file;
    }

    /** Writes the file whole, or leaves what was there. */
    public void write(Report report) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".report-", ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                form.write(report, out);
            } catch (UncheckedIOException full) {
                throw full.getCause();
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
