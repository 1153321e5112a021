package io.hallbridge.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file that may hold a value, a list, a section or nothing. Asking never throws: what is wrong is put
 * among the problems and a harmless value comes back, so that one reading finds every problem of a file. A key that
 * nobody asked for is a problem once {@link #reportUnknown} is called on the root.
 */
public final class Setting {
    private final String file;
    private final String path;
    private final @Nullable Node node;
    private final int line;
    private final Problems problems;
    private final Map<String, Setting> children = new LinkedHashMap<>();
    private boolean free;

    Setting(String file, String path, @Nullable Node node, int fallbackLine, Problems problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
        this.line = node == null ? fallbackLine : lineOf(node, fallbackLine);
    }

    private static int lineOf(Node node, int fallback) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(fallback);
    }

    public String file() {
        return file;
    }

    public String path() {
        return path;
    }

    /** The line in the file, from 1; of the surrounding section where the setting is absent. */
    public int line() {
        return line;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether anything but null stands here. */
    public boolean present() {
        return node != null && !(node instanceof ScalarNode scalar && isNull(scalar));
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }

    public boolean isSection() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The setting under a key of this section; absent where there is none. */
    public Setting get(String key) {
        return children.computeIfAbsent(key, this::child);
    }

    private Setting child(String key) {
        String under = path.isEmpty() ? key : path + "." + key;
        if (!present()) {
            return new Setting(file, under, null, line, problems);
        }
        if (!(node instanceof MappingNode section)) {
            problem(SettingWords.WANT_SECTION);
            return new Setting(file, under, null, line, problems);
        }
        for (NodeTuple tuple : section.getValue()) {
            if (key.equals(keyOf(tuple))) {
                return new Setting(file, under, tuple.getValueNode(), lineOf(tuple.getKeyNode(), line), problems);
            }
        }
        return new Setting(file, under, null, line, problems);
    }

    private static String keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    /** A section whose keys are names the author chose, in the file's order. */
    public Map<String, Setting> entries() {
        free = true;
        Map<String, Setting> entries = new LinkedHashMap<>();
        if (!present()) {
            return entries;
        }
        if (!(node instanceof MappingNode section)) {
            problem(SettingWords.WANT_SECTION);
            return entries;
        }
        section.getValue().forEach(tuple -> entries.put(keyOf(tuple), get(keyOf(tuple))));
        return entries;
    }

    /** The elements of a list; a single value counts as a list of one. */
    public List<Setting> items() {
        if (!present()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        List<Setting> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(children.computeIfAbsent(
                    String.valueOf(items.size()),
                    index -> new Setting(file, path + "[" + index + "]", item, line, problems)));
        }
        return items;
    }

    /** The texts of a list; a single value counts as a list of one. */
    public List<String> texts() {
        return items().stream().map(Setting::text).flatMap(Optional::stream).toList();
    }

    /** The value exactly as written ({@code "01"} and {@code 01} alike give 01); empty where nothing stands. */
    public Optional<String> text() {
        if (!present()) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problem(SettingWords.WANT_TEXT);
        return Optional.empty();
    }

    public String text(String fallback) {
        return text().orElse(fallback);
    }

    /** The value, whose absence is a problem. */
    public String needed() {
        if (!present()) {
            problem(SettingWords.MISSING);
            return "";
        }
        return text("");
    }

    public boolean flag(boolean fallback) {
        String word = text().orElse(String.valueOf(fallback));
        if (!word.equals("true") && !word.equals("false")) {
            problem(SettingWords.WANT_FLAG);
            return fallback;
        }
        return word.equals("true");
    }

    public long integer(long fallback, long least, long most) {
        Optional<String> word = text();
        if (word.isEmpty()) {
            return fallback;
        }
        if (word.get().matches("-?\\d{1,18}")) {
            long value = Long.parseLong(word.get());
            if (value >= least && value <= most) {
                return value;
            }
        }
        problem(SettingWords.wantInteger(least, most));
        return fallback;
    }

    /** The value where it is one of the known words; a problem and empty where it is another. */
    public Optional<String> among(Collection<String> known) {
        Optional<String> word = text();
        if (word.isPresent() && !known.contains(word.get())) {
            problem(SettingWords.notAmong(word.get(), Nearest.to(word.get(), known), known));
            return Optional.empty();
        }
        return word;
    }

    /** All that stands here as JSON, whatever its keys; null where nothing does. What is quoted is a text. */
    public JsonNode json() {
        free = true;
        return node == null ? NullNode.getInstance() : NodeJson.of(node);
    }

    /** Says that something is wrong here. */
    public void problem(Text text) {
        problems.add(file, line, path, text);
    }

    /** Says so for every key below this place that nobody asked for and for every key that stands twice. */
    public void reportUnknown() {
        if (node instanceof MappingNode section) {
            List<String> seen = new ArrayList<>();
            section.getValue().forEach(tuple -> report(tuple, seen));
        }
        children.values().forEach(Setting::reportUnknown);
    }

    private void report(NodeTuple tuple, List<String> seen) {
        String key = keyOf(tuple);
        String under = path.isEmpty() ? key : path + "." + key;
        int keyLine = lineOf(tuple.getKeyNode(), line);
        if (seen.contains(key)) {
            problems.add(file, keyLine, under, SettingWords.TWICE);
        }
        seen.add(key);
        if (!free && !children.containsKey(key)) {
            Optional<String> nearest = Nearest.to(key, children.keySet());
            problems.add(file, keyLine, under, SettingWords.unknown(nearest, children.keySet()));
        }
    }
}
