package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.workbook.AnnotatedCopy;
import io.hallbridge.workbook.Marks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a check finds, file by file, and gives each file back with its faults marked. */
public final class Annotating implements Onlooker {
    private final Path folder;
    private final Language language;
    private final Map<String, Checked> files = new LinkedHashMap<>();

    /** Copies go to a folder, in a folder of their source. */
    public Annotating(Path folder, Language language) {
        this.folder = folder;
        this.language = language;
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

    @Override
    public void opened(Path file, String shownAs, String source, ReadOptions options) {
        files.computeIfAbsent(shownAs, any -> new Checked(file, source, options, new Marks(language)));
    }

    @Override
    public void finding(Finding finding) {
        if (finding.severity() != Severity.WAIVED) {
            marks(finding.origin().file()).ifPresent(marks -> marks.add(finding));
        }
    }

    @Override
    public void document(Mapped checked) {
        marks(checked.document().places().row().file()).ifPresent(marks -> marks.document(checked));
    }

    @Override
    public void faulty(Mapped checked) {
        marks(checked.document().places().row().file()).ifPresent(Marks::oneFaulty);
    }

    @Override
    public void table(Examined table) {
        marks(table.place().file())
                .ifPresent(marks -> marks.table(
                        table.header().table(),
                        table.header().rows(),
                        table.tally().read(),
                        table.tally().documents(),
                        table.tally().skippedRows()));
    }

    /** The marks of a file that is known by this name; a database has none. */
    private Optional<Marks> marks(@Nullable String shownAs) {
        return Optional.ofNullable(shownAs).map(files::get).map(Checked::marks);
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
