package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of fields by the words they have in a mapping file. */
final class Kinds {
    /** Reads a kind from its setting; empty where a problem was put among the problems. */
    interface Reader {
        Optional<Kind> read(Setting field, Shape shape, Draft draft);
    }

    /** The kinds named by {@code as}, for fields made from one cell. */
    static final Map<String, KindEntry> BY_AS = new LinkedHashMap<>();

    /** The kinds named by a key of their own. */
    static final Map<String, KindEntry> BY_KEY = new LinkedHashMap<>();

    private static final String LIST = "array";

    static {
        as("text", KindWords.TEXT, List.of("string"), (f, s, d) -> Optional.of(TextKind.read(f, s, d)));
        as(
                "integer",
                KindWords.INTEGER,
                List.of("integer", "number"),
                (f, s, d) -> Optional.of(IntegerKind.read(f, s, d)));
        as("date", KindWords.DATE, List.of("string"), (f, s, d) -> Optional.of(DateKind.read(f, s, d)));
        as("code", KindWords.CODE, List.of("string"), CodeKind::read);
        as("list", KindWords.LIST, List.of(LIST), (f, s, d) -> Optional.of(ListKind.read(f, s, d)));
        as(
                "duration",
                KindWords.DURATION,
                List.of("integer", "number"),
                (f, s, d) -> Optional.of(DurationKind.read(f, s, d)));
        key("ticks", KindWords.TICKS, List.of(LIST, "string"), TicksKind::read);
        key(
                "constant",
                KindWords.CONSTANT,
                List.of("string", "integer", "number", "boolean", LIST),
                ConstantKind::read);
        key("concat", KindWords.CONCAT, List.of("string"), (f, s, d) -> Optional.of(ConcatKind.read(f, s, d)));
        key("lookup", KindWords.LOOKUP, List.of("string"), LookupKind::read);
        key("rows-of", KindWords.ROWS_OF, List.of(LIST), RowsOfKind::read);
        key("columns", KindWords.COLUMNS, List.of(LIST), ColumnsKind::read);
        key("split", KindWords.SPLIT, List.of(LIST), SplitKind::read);
    }

    private Kinds() {}

    private static void as(String word, Text meaning, List<String> types, Reader reader) {
        BY_AS.put(word, new KindEntry(word, meaning, types, reader));
    }

    private static void key(String word, Text meaning, List<String> types, Reader reader) {
        BY_KEY.put(word, new KindEntry(word, meaning, types, reader));
    }

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        List<KindEntry> own = BY_KEY.values().stream()
                .filter(entry -> field.get(entry.word()).present())
                .toList();
        if (own.size() > 1 || own.size() == 1 && field.get("from").present()) {
            field.problem(MappingWords.WANT_ONE_WAY);
            return Optional.empty();
        }
        if (own.size() == 1) {
            return checked(own.get(0), field, shape, draft);
        }
        Setting as = field.get("as");
        Optional<String> word = as.present() ? as.among(BY_AS.keySet()) : Optional.of(usual(shape));
        return word.map(BY_AS::get).flatMap(entry -> checked(entry, field, shape, draft));
    }

    private static String usual(Shape shape) {
        if (shape.isList()) {
            return "list";
        }
        if (shape.table().isPresent()) {
            return "code";
        }
        return shape.isDate() ? "date" : shape.type().equals("integer") ? "integer" : "text";
    }

    private static Optional<Kind> checked(KindEntry entry, Setting field, Shape shape, Draft draft) {
        boolean codeAsText = entry.word().equals("text") && shape.table().isPresent();
        if (!entry.types().contains(shape.type()) || codeAsText) {
            field.problem(MappingWords.wrongKind(shape.type(), entry.word(), fitting(shape)));
            return Optional.empty();
        }
        return entry.reader().read(field, shape, draft);
    }

    private static String fitting(Shape shape) {
        return String.join(
                ", ",
                java.util.stream.Stream.concat(BY_AS.values().stream(), BY_KEY.values().stream())
                        .filter(entry -> entry.types().contains(shape.type()))
                        .filter(entry ->
                                !entry.word().equals("text") || shape.table().isEmpty())
                        .map(KindEntry::word)
                        .toList());
    }
}
