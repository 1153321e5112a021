package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.workbook.GivenBack;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a check finds, by file and database, and gives each file back with its faults marked; of a database, and
 * of a file too large to be marked, a list.
 */
public final class Annotating implements Onlooker, AutoCloseable {
    private final Path folder;
    private final Language language;
    private final UnaryOperator<String> titles;
    private final Map<String, Checked> files = new LinkedHashMap<>();
    private final Map<String, Checked> databases = new LinkedHashMap<>();

    /**
     * What is given back goes to a folder, in a folder of its source.
     *
     * @param titles what people call a source
     */
    public Annotating(Path folder, Language language, UnaryOperator<String> titles) {
        this.folder = folder;
        this.language = language;
        this.titles = titles;
    }

    /** Where copies and lists go. */
    public Path folder() {
        return folder;
    }

    private record Checked(
            String source, String stem, @Nullable String file, GivenBack back) {}

    /**
     * A copy or a list that was written.
     *
     * @param source the source's name; empty for a file named on the command line
     * @param about the file as people know it, or what they call the database's department
     * @param file where it is
     * @param list why it is a list; empty for a marked copy
     * @param notListed how many findings found no room in the list
     */
    public record Written(String source, String about, Path file, Optional<GivenBack.Reason> list, long notListed) {}

    @Override
    public void opened(Path file, String shownAs, String source, ReadOptions options) {
        files.computeIfAbsent(shownAs, any -> {
            String department = source.isEmpty() ? "" : titles.apply(source);
            return new Checked(
                    source,
                    file.getFileName().toString(),
                    shownAs,
                    GivenBack.ofFile(file, options, department, shownAs, language));
        });
    }

    @Override
    public void database(String source) {
        databases.computeIfAbsent(
                source, any -> new Checked(source, source, null, GivenBack.ofDatabase(titles.apply(source), language)));
    }

    @Override
    public void finding(Finding finding) {
        if (finding.severity() != Severity.WAIVED) {
            about(finding.origin()).ifPresent(back -> back.add(finding));
        }
    }

    @Override
    public void document(Mapped checked) {
        about(checked.document().places().row()).ifPresent(back -> back.document(checked));
    }

    @Override
    public void faulty(Mapped checked) {
        about(checked.document().places().row()).ifPresent(GivenBack::oneFaulty);
    }

    @Override
    public void table(Examined table) {
        SourcePlace place = table.place();
        about(place.source(), place.file())
                .ifPresent(back -> back.table(
                        table.header().table(),
                        table.header().rows(),
                        table.tally().read(),
                        table.tally().documents(),
                        table.tally().skippedRows()));
    }

    private Optional<GivenBack> about(Origin origin) {
        return about(origin.source(), origin.file());
    }

    /** What goes back about a file, or about a source's database; nothing about what is neither. */
    private Optional<GivenBack> about(String source, @Nullable String file) {
        return Optional.ofNullable(file == null ? databases.get(source) : files.get(file))
                .map(Checked::back);
    }

    /** Writes about every file and database in which something was found; where nothing was there is nothing to give back. */
    public List<Written> write() throws IOException {
        String now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        List<Written> written = new ArrayList<>();
        Set<Path> taken = new HashSet<>();
        for (Checked checked : all()) {
            GivenBack back = checked.back();
            if (back.isEmpty()) {
                continue;
            }
            Path target = target(checked, taken);
            try {
                back.write(now, target);
                String about = checked.file() == null ? titles.apply(checked.source()) : checked.file();
                written.add(new Written(checked.source(), about, target, back.reason(), back.notListed()));
            } catch (Unreadable cannotBeCopied) {
                continue; // the check has told why it cannot be read
            }
        }
        return written;
    }

    private List<Checked> all() {
        List<Checked> all = new ArrayList<>(files.values());
        all.addAll(databases.values());
        return all;
    }

    private Path target(Checked checked, Set<Path> taken) {
        String name = checked.stem();
        int dot = checked.file() == null ? -1 : name.lastIndexOf('.');
        String suffix = checked.back().suffix();
        Path place = checked.source().isEmpty() ? folder : folder.resolve(checked.source());
        Path copy = place.resolve((dot > 0 ? name.substring(0, dot) : name) + suffix);
        return taken.add(copy) ? copy : place.resolve(name + suffix);
    }

    @Override
    public void close() throws IOException {
        for (Checked checked : all()) {
            checked.back().close();
        }
    }
}
