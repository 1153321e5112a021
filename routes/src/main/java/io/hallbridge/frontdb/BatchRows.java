package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.finding.Text;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A batch as rows, sorted by table: made before the database is touched. */
final class BatchRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<RowLayout, List<Made>> rows = new IdentityHashMap<>();
    private final Map<Family, List<Change>> documents = new IdentityHashMap<>();

    private BatchRows() {}

    static BatchRows of(Batch batch, Layout layout, RowMaker maker) throws Unfit {
        BatchRows made = new BatchRows();
        for (Change change : batch.changes()) {
            JsonNode content = content(change);
            Family family = layout.family(content).orElseThrow(() -> noTable(batch));
            made.documents.computeIfAbsent(family, unused -> new ArrayList<>()).add(change);
            for (Made row : maker.of(batch, change, family, content)) {
                made.rows
                        .computeIfAbsent(row.layout(), unused -> new ArrayList<>())
                        .add(row);
            }
        }
        return made;
    }

    private static JsonNode content(Change change) {
        try {
            return JSON.readTree(Objects.requireNonNull(change.content(), "a document without content")
                    .text());
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("a plan holds canonical JSON only", ours);
        }
    }

    private static Unfit noTable(Batch batch) {
        return new Unfit(
                ColumnDemands.NO_TABLE,
                new Text(
                        "接口配置没有给这种“" + batch.dataset() + "”安排表",
                        "the profile has no table for a \"" + batch.dataset() + "\" of this kind"));
    }

    List<Made> of(RowLayout layout) {
        return rows.getOrDefault(layout, List.of());
    }

    List<Change> documents(Family family) {
        return documents.getOrDefault(family, List.of());
    }

    /** Those that have nothing in a table now, and may have had something there while they belonged to its family. */
    List<Change> without(String table) {
        return documents.entrySet().stream()
                .filter(each -> !each.getKey().has(table))
                .flatMap(each -> each.getValue().stream())
                .filter(change -> change.previous() != null)
                .toList();
    }
}
