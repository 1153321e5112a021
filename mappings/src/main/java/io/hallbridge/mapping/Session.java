package io.hallbridge.mapping;

import io.hallbridge.finding.Findings;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of one file or database: what all tables of it share. */
final class Session {
    private final Tables tables;
    private final SourcePlace place;
    private final Findings findings;
    private final Map<String, ChildRows> children = new LinkedHashMap<>();

    Session(Tables tables, SourcePlace place, Findings findings) {
        this.tables = tables;
        this.place = place;
        this.findings = findings;
    }

    Tables tables() {
        return tables;
    }

    SourcePlace place() {
        return place;
    }

    Findings findings() {
        return findings;
    }

    void children(String field, ChildRows rows) {
        children.put(field, rows);
    }

    /** The tables of children read for this document table, by the field they fill. */
    List<ChildRows> childRows() {
        return new ArrayList<>(children.values());
    }

    Map<String, Tally> childTallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        children.forEach((field, rows) -> tallies.put(field, rows.tally()));
        return tallies;
    }
}
