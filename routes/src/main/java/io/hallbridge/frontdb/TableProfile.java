package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.CodeMaps;
import io.hallbridge.hall.Demands;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a hall's front-end database is laid out, read from YAML.
 *
 * @param name its name, {@code up-tables}
 * @param title what a person calls it
 * @param codes the hall's codes where they differ from ours
 * @param operations the words for what is done
 * @param keepsHistory whether each batch adds rows of its own; otherwise a document has one row in each table for good
 * @param documents the most documents in a transaction
 * @param bytes the most bytes of content in a transaction
 * @param tables the layout of each dataset
 * @param abnormal where the hall writes what it refuses, if it does
 */
public record TableProfile(
        String name,
        Text title,
        CodeMaps codes,
        Operations operations,
        boolean keepsHistory,
        int documents,
        int bytes,
        Map<String, Layout> tables,
        Optional<Abnormal> abnormal) {
    public TableProfile {
        tables = Map.copyOf(new LinkedHashMap<>(tables));
    }

    /** What the hall asks of documents: codes it knows, and columns they fit into. */
    public Demands demands() {
        Demands columns = new ColumnDemands(this);
        return codes == CodeMaps.NONE ? columns : codes.and(columns);
    }

    /** The words for what is done with a document. */
    record Operations(String create, String update, String retire) {}

    /**
     * The table the hall writes its refusals to.
     *
     * @param table its name
     * @param rowGuid the column with the number of the row refused
     * @param batch the column with the number of the batch
     * @param code the column with the kind of error
     * @param words the column with the explanation
     * @param acceptedAfter after what time without an entry a document counts as accepted
     */
    record Abnormal(String table, String rowGuid, String batch, String code, String words, Duration acceptedAfter) {}

    /** Whether the database can be asked what it holds of each dataset. */
    public boolean lists() {
        return tables.values().stream().allMatch(Layout::lists);
    }

    /** Whether refusals come later, through a table of their own. */
    public boolean decidesLater() {
        return abnormal.isPresent();
    }

    /** The datasets it has tables for. */
    public Set<String> datasets() {
        return new LinkedHashSet<>(tables.keySet());
    }

    Optional<Layout> layout(String dataset) {
        return Optional.ofNullable(tables.get(dataset));
    }
}
