package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a table that hold items; the others are counted by reason. */
final class ItemRows {
    private final Opened opened;
    private final Site site;
    private final RowSkips skips;
    private final RowCount count;
    private final HiddenRows hidden = new HiddenRows();

    ItemRows(Opened opened, Site site, RowSkips skips, RowCount count) {
        this.opened = opened;
        this.site = site;
        this.skips = skips;
        this.count = count;
    }

    HiddenRows hidden() {
        return hidden;
    }

    @Nullable Row next() throws Unreadable {
        for (Row row = opened.next(); row != null; row = opened.next()) {
            site.see(row);
            Optional<SkipReason> reason = skips.reason(row);
            if (reason.isEmpty()) {
                count.document();
                hidden.see(row);
                return row;
            }
            count.skipped(reason.get());
        }
        return null;
    }
}
