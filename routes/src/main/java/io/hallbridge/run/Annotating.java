package io.hallbridge.run;

import io.hallbridge.annotate.AnnotatedCopy;
import io.hallbridge.annotate.Marks;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.row.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a check finds, file by file, and gives each file back with its faults marked. */
public final class Annotating {
    private final Path folder;
    private final Language language;
    private final Datasets datasets;
    private final boolean showPersonal;
    private final Map<String, Checked> files = new LinkedHashMap<>();

    /**
     * @param folder where the copies go, in a folder for each source
     * @param showPersonal whether comments may quote personal fields
     */
    public Annotating(Path folder, Language language, Datasets datasets, boolean showPersonal) {
        this.folder = folder;
        this.language = language;
        this.datasets = datasets;
        this.showPersonal = showPersonal;
    }

    /** Where copies go. */
    public Path folder() {
        return folder;
    }

    private record Checked(Path file, String source, ReadOptions options, Marks marks) {}

    /**
     * A copy that was written.
     *
     * @param original the file as people know it
     * @param copy where its copy is
     */
    public record Copy(String original, Path copy) {}

    void opened(Path file, String shownAs, String source, ReadOptions options) {
        files.computeIfAbsent(shownAs, any -> new Checked(file, source, options, new Marks(language, this::masked)));
    }

    private boolean masked(Finding finding) {
        return !showPersonal && datasets.isPersonal(finding.dataset(), finding.field());
    }

    void finding(Finding finding) {
        Checked file = files.get(String.valueOf(finding.origin().file()));
        if (file != null) {
            file.marks().add(finding);
        }
    }

    void document(Mapped checked) {
        Checked file =
                files.get(String.valueOf(checked.document().places().row().file()));
        if (file != null) {
            file.marks().document(checked);
        }
    }

    void table(Examined table) {
        Checked file = files.get(String.valueOf(table.place().file()));
        if (file != null) {
            file.marks()
                    .table(
                            table.header().table(),
                            table.header().rows(),
                            table.tally().read(),
                            table.tally().documents(),
                            table.tally().skippedRows());
        }
    }

    /** Writes a copy of every file in which something was found; files in which nothing was are left out. */
    public List<Copy> write() throws IOException {
        String now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        List<Copy> copies = new ArrayList<>();
        Set<Path> taken = new HashSet<>();
        for (Map.Entry<String, Checked> entry : files.entrySet()) {
            Checked file = entry.getValue();
            if (file.marks().isEmpty()) {
                continue;
            }
            Path copy = target(file, taken);
            try {
                AnnotatedCopy.write(file.file(), file.options(), file.marks(), entry.getKey(), now, copy);
                copies.add(new Copy(entry.getKey(), copy));
            } catch (Unreadable cannotBeCopied) {
                continue; // the check has told why it cannot be read
            }
        }
        return copies;
    }

    private Path target(Checked file, Set<Path> taken) {
        String name = file.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        String suffix = AnnotatedCopy.suffix(file.file());
        Path place = file.source().isEmpty() ? folder : folder.resolve(file.source());
        Path copy = place.resolve((dot > 0 ? name.substring(0, dot) : name) + suffix);
        return taken.add(copy) ? copy : place.resolve(name + suffix);
    }
}
