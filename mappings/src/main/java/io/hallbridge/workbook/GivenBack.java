package io.hallbridge.workbook;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.row.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a department about one file or database: the file itself, marked, or, where there is none or it is too
 * large to be repaired by hand, a list of what was found. Which of both is known only when all was read.
 */
public final class GivenBack implements AutoCloseable {
    /** A longer sheet is repaired where it comes from, not cell by cell. */
    public static final int MOST_ROWS = 100_000;

    /** Of a file with more faults a list is kept, which takes no memory. */
    public static final int MOST_PLACES = 200_000;

    private final Subject subject;
    private final Sums sums;
    private final List<Finding> held = new ArrayList<>();
    private @Nullable Marks marks;
    private @Nullable FindingsList list;

    private GivenBack(Subject subject, Language language) {
        this.subject = subject;
        this.sums = new Sums(language);
        this.marks = subject.file().isPresent() ? new Marks(sums) : null;
    }

    /** What something is about. */
    private record Subject(String department, String shownAs, Optional<Path> file, ReadOptions options) {}

    /** Why a list goes back and no marked file. */
    public enum Reason {
        /** A database has no file. */
        DATABASE("database"),
        /** The file is larger than {@link #MOST_ROWS} rows or has faults at more than {@link #MOST_PLACES} places. */
        TOO_LARGE("too-large");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The word used in JSON. */
        public String word() {
            return word;
        }

        /** The reason as a person is told it. */
        public Text text() {
            return switch (this) {
                case DATABASE -> new Text("数据库没有可以标注的表", "a database has no workbook to mark");
                case TOO_LARGE ->
                    new Text(
                            "超过 " + MOST_ROWS + " 行或 " + MOST_PLACES + " 处，不逐格标注",
                            "more than " + MOST_ROWS + " rows or " + MOST_PLACES
                                    + " places, too many to be marked cell by cell");
            };
        }
    }

    /**
     * About a file.
     *
     * @param department what people call the department it comes from; empty where that is not known
     * @param shownAs what people call the file
     */
    public static GivenBack ofFile(
            Path file, ReadOptions options, String department, String shownAs, Language language) {
        return new GivenBack(new Subject(department, shownAs, Optional.of(file), options), language);
    }

    /** About a database, known to people by its department. */
    public static GivenBack ofDatabase(String department, Language language) {
        return new GivenBack(new Subject(department, department, Optional.empty(), ReadOptions.none()), language);
    }

    /** Something that was found. */
    public void add(Finding finding) {
        if (marks == null) {
            sums.add(finding);
            list(finding);
            return;
        }
        marks.add(finding);
        held.add(finding);
        keepWithinBounds(finding.origin().row());
    }

    /** A document that was read; its findings come besides. */
    public void document(Mapped checked) {
        if (marks == null) {
            sums.oneDocument();
            return;
        }
        marks.document(checked);
        keepWithinBounds(checked.document().places().row().row());
    }

    /** One of the documents has an error. */
    public void oneFaulty() {
        sums.oneFaulty();
    }

    /** A table that was read to its end, and the rows of its header. */
    public void table(String name, List<Integer> header, long read, long documents, long skipped) {
        if (marks == null) {
            sums.table(new Sums.ReadTable(name, read, documents, skipped));
        } else {
            marks.table(name, header, read, documents, skipped);
        }
    }

    private void keepWithinBounds(int row) {
        if (marks != null && (row > MOST_ROWS || marks.places() > MOST_PLACES)) {
            marks = null;
            held.forEach(this::list);
            held.clear();
        }
    }

    private void list(Finding finding) {
        try {
            if (list == null) {
                list = new FindingsList(subject.department(), subject.file().isPresent(), sums.language());
            }
            list.add(finding);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** Why this is a list of findings; empty for a marked copy. */
    public Optional<Reason> reason() {
        return marks != null
                ? Optional.empty()
                : Optional.of(subject.file().isPresent() ? Reason.TOO_LARGE : Reason.DATABASE);
    }

    /** How many findings are not in the list because a sheet has no more rows. */
    public long notListed() {
        return list == null ? 0 : list.more();
    }

    /** The end of the file's name, which follows from what it is. */
    public String suffix() {
        if (marks == null) {
            return sums.say("-问题清单.xlsx", "-findings.xlsx");
        }
        return AnnotatedCopy.suffix(subject.file().orElseThrow());
    }

    /**
     * Writes it, where something was found; nothing is left where that fails.
     *
     * @param when when it was checked, in words
     * @throws Unreadable when the file cannot be read
     */
    public void write(String when, Path target) throws IOException, Unreadable {
        if (marks != null) {
            AnnotatedCopy.write(
                    subject.file().orElseThrow(), subject.options(), marks, subject.shownAs(), when, target);
        } else if (list != null) {
            Text reason = reason().orElseThrow().text();
            list.write(
                    sums,
                    subject.shownAs(),
                    sums.say(reason.zh() + "，所以列成清单。", "This is a list, for: " + reason.en() + "."),
                    when,
                    target);
        }
    }

    @Override
    public void close() throws IOException {
        if (list != null) {
            list.close();
        }
    }
}
