package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of one hall where they differ from ours, by dataset and place in the document: applied as a document leaves.
 * A code that a map does not know keeps its document back.
 */
public final class CodeMaps implements Demands {
    /** No codes differ. */
    public static final CodeMaps NONE = new CodeMaps(Map.of());

    private final Map<String, List<OneMap>> byDataset;

    private CodeMaps(Map<String, List<OneMap>> byDataset) {
        this.byDataset = Map.copyOf(byDataset);
    }

    /** Their codes by ours, for one place. */
    private record OneMap(ContentPath place, Map<String, String> theirs) {}

    /** Reads {@code codes: { case: { /satisfaction: { "1": "5" } } }}. */
    public static CodeMaps read(Setting codes) {
        Map<String, List<OneMap>> byDataset = new LinkedHashMap<>();
        codes.entries().forEach((dataset, places) -> {
            List<OneMap> maps = new ArrayList<>();
            places.entries().forEach((place, map) -> {
                Map<String, String> theirs = new LinkedHashMap<>();
                map.entries().forEach((ours, value) -> theirs.put(ours, value.needed()));
                ContentPath.read(place, map).ifPresent(path -> maps.add(new OneMap(path, theirs)));
            });
            byDataset.put(dataset, maps);
        });
        return byDataset.isEmpty() ? NONE : new CodeMaps(byDataset);
    }

    /** Whether nothing of a dataset differs. */
    boolean leaves(String dataset) {
        return !byDataset.containsKey(dataset);
    }

    /** The content with the hall's codes in place of ours. */
    public JsonNode applied(String dataset, JsonNode content) {
        List<OneMap> maps = byDataset.getOrDefault(dataset, List.of());
        if (maps.isEmpty()) {
            return content;
        }
        JsonNode copy = content.deepCopy();
        for (OneMap map : maps) {
            map.place().replace(copy, ours -> theirs(map, ours));
        }
        return copy;
    }

    private static JsonNode theirs(OneMap map, JsonNode ours) {
        return Optional.ofNullable(map.theirs().get(ours.asText()))
                .<JsonNode>map(TextNode::valueOf)
                .orElse(ours);
    }

    @Override
    public List<Unmet> of(String dataset, JsonNode content) {
        List<Unmet> unmet = new ArrayList<>();
        for (OneMap map : byDataset.getOrDefault(dataset, List.of())) {
            map.place().each(content, (at, value) -> {
                if (!map.theirs().containsKey(value.asText())) {
                    unmet.add(new Unmet(at, TargetRules.CODE_UNKNOWN.id(), message(map), remedy(), value.asText()));
                }
            });
        }
        return unmet;
    }

    private static Text message(OneMap map) {
        String known = String.join(", ", map.theirs().keySet());
        return new Text(
                "这个大厅的代码对照表里没有这个值；表里有：" + known, "the hall's code map does not know this value; it knows: " + known);
    }

    private static Text remedy() {
        return new Text(
                "请改正来源里的值；值没错时，在 profile 的 codes 里补上它",
                "correct it at its source; where it is right, add it under codes in the profile");
    }
}
