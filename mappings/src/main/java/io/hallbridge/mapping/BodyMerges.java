package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merged ranges below the header, asked for when first needed: a large sheet has to be read through for them. */
final class BodyMerges {
    private final Opened opened;
    private @Nullable List<Merge> below;

    BodyMerges(Opened opened) {
        this.opened = opened;
    }

    List<Merge> below() throws Unreadable {
        List<Merge> known = below;
        if (known == null) {
            List<Row> header = opened.header();
            int last = header.isEmpty() ? 0 : header.get(header.size() - 1).number();
            known = opened.table().merges().stream()
                    .filter(merge -> merge.firstRow() > last)
                    .toList();
            below = known;
        }
        return known;
    }
}
