package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.mapping.Mapped;

/** Told what reading a source meets, in the order it is met. */
interface Met {
    /** Something that is wrong or deserves a look. */
    void finding(Finding finding);

    /** A document, mapped and checked; what was found at it was told before. */
    void document(Mapped checked);

    /** A file, or a database's query, with the digest of what it is. */
    void input(String place, String digest);

    /** A file, table or source that could not be read to its end; not told as a finding besides. */
    void unreadable(Finding why);

    /** A table that was read to its end. */
    void examined(Examined table);
}
