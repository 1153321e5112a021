package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.row.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/** Told what a check or a plan meets, in the order it is met; personal values are masked already unless they may be shown. */
public interface Onlooker {
    /** A file is about to be read. */
    default void opened(Path file, String shownAs, String source, ReadOptions options) {}

    /** A source's database is about to be read. */
    default void database(String source) {}

    /** Something that was found; a document's findings come before the document, or, found later, after it. */
    default void finding(Finding finding) {}

    /** A document that was mapped and checked. */
    default void document(Mapped checked) {}

    /** A document, told before, that is held back for an error. */
    default void faulty(Mapped checked) {}

    /** A table that was read to its end. */
    default void table(Examined table) {}

    /** Nobody. */
    static Onlooker none() {
        return new Onlooker() {};
    }

    /** Several as one. */
    static Onlooker all(List<Onlooker> onlookers) {
        return new Onlooker() {
            @Override
            public void opened(Path file, String shownAs, String source, ReadOptions options) {
                onlookers.forEach(one -> one.opened(file, shownAs, source, options));
            }

            @Override
            public void database(String source) {
                onlookers.forEach(one -> one.database(source));
            }

            @Override
            public void finding(Finding finding) {
                onlookers.forEach(one -> one.finding(finding));
            }

            @Override
            public void document(Mapped checked) {
                onlookers.forEach(one -> one.document(checked));
            }

            @Override
            public void faulty(Mapped checked) {
                onlookers.forEach(one -> one.faulty(checked));
            }

            @Override
            public void table(Examined table) {
                onlookers.forEach(one -> one.table(table));
            }
        };
    }
}
