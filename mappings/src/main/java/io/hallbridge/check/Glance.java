package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.dataset.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema made into plain comparisons, which see that nothing is wrong with a document; what is wrong they cannot say.
 * The validator says that, of the few documents that do not pass, and the two agree on every document of texts, whole
 * numbers, truth values, lists and objects. Immutable and safe for use by several threads.
 */
final class Glance {
    static final int TEXT = 1;
    static final int WHOLE = 2;
    static final int TRUTH = 4;
    static final int LIST = 8;
    static final int OBJECT = 16;
    static final int ANY = TEXT | WHOLE | TRUTH | LIST | OBJECT;

    private static final int NOT_PLAIN = 0;

    private final int kinds;
    private final @Nullable OfTexts texts;
    private final @Nullable OfNumbers numbers;
    private final @Nullable OfLists lists;
    private final @Nullable OfObjects objects;
    private final Glance[] all;
    private final Condition[] conditions;
    private final @Nullable Set<String> words;
    private final boolean exact;

    /**
     * @param kinds the kinds of values there may be, as a sum
     * @param words the only values there may be; null where there may be others
     * @param all what else holds
     */
    Glance(
            int kinds,
            @Nullable Set<String> words,
            @Nullable OfTexts texts,
            @Nullable OfNumbers numbers,
            @Nullable OfLists lists,
            @Nullable OfObjects objects,
            List<Glance> all,
            List<Condition> conditions) {
        this.kinds = kinds;
        this.words = words;
        this.texts = texts;
        this.numbers = numbers;
        this.lists = lists;
        this.objects = objects;
        this.all = all.toArray(Glance[]::new);
        this.conditions = conditions.toArray(Condition[]::new);
        this.exact = !conditions.isEmpty()
                || lists != null && lists.isExact()
                || objects != null && objects.isExact()
                || all.stream().anyMatch(one -> one.exact);
    }

    /** What a text must be. */
    record OfTexts(int shortest, int longest, @Nullable Form form) {
        boolean hold(String text) {
            int units = text.length();
            if (units > longest && text.codePointCount(0, units) > longest
                    || units < shortest
                    || shortest > 1 && text.codePointCount(0, units) < shortest) {
                return false;
            }
            return form == null || form.matches(text);
        }
    }

    /** What a whole number must be. */
    record OfNumbers(long least, long most) {
        boolean hold(int number) {
            return least <= number && number <= most;
        }
    }

    /** What a list must be. */
    record OfLists(
            int fewest, int most, boolean unique, @Nullable Glance each) {
        boolean hold(JsonNode list) {
            if (list.size() < fewest || list.size() > most || unique && !isUnique(list)) {
                return false;
            }
            for (int i = 0; each != null && i < list.size(); i++) {
                if (!each.holds(list.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isExact() {
            return unique || each != null && each.exact;
        }

        private static boolean isUnique(JsonNode list) {
            Set<JsonNode> met = new HashSet<>();
            for (JsonNode element : list) {
                if (!met.add(element)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What an object must be.
     *
     * @param closed whether it has no fields but these
     * @param required how many of the fields must be there
     * @param others the fields that must be there although nothing is said of them
     */
    record OfObjects(Map<String, Field> fields, boolean closed, int required, List<String> others) {
        boolean hold(JsonNode object) {
            int there = 0;
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                Field field = fields.get(entry.getKey());
                if (field == null) {
                    if (closed) {
                        return false;
                    }
                } else if (!field.value.holds(entry.getValue()) || !haveAll(object, field.partners)) {
                    return false;
                } else {
                    there += field.required ? 1 : 0;
                }
            }
            return there == required && haveAll(object, others);
        }

        private boolean isExact() {
            return fields.values().stream().anyMatch(field -> field.value.exact);
        }

        private static boolean haveAll(JsonNode object, List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                if (object.get(names.get(i)) == null) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A field of an object.
     *
     * @param required whether it must be there
     * @param partners the fields that must be there with it
     */
    record Field(Glance value, boolean required, List<String> partners) {}

    /** What must hold where something else does. */
    record Condition(Glance where, Glance then, Glance otherwise) {
        boolean holds(JsonNode node) {
            return (where.holds(node) ? then : otherwise).holds(node);
        }
    }

    /**
     * Whether the schema certainly has nothing against a document. Where something depends on what else does not hold, the
     * document must consist of nothing but what can be judged here.
     */
    boolean passes(ObjectNode document) {
        return (!exact || isPlain(document))
                && (kinds & OBJECT) != 0
                && words == null
                && (objects == null || objects.hold(document))
                && allHold(document);
    }

    private static boolean isPlain(JsonNode node) {
        int kind = kind(node);
        if (kind == LIST || kind == OBJECT) {
            for (JsonNode inner : node) {
                if (!isPlain(inner)) {
                    return false;
                }
            }
        }
        return kind != NOT_PLAIN;
    }

    private static int kind(JsonNode node) {
        Class<?> made = node.getClass();
        if (made == TextNode.class) {
            return TEXT;
        }
        if (made == IntNode.class) {
            return WHOLE;
        }
        if (made == ObjectNode.class) {
            return OBJECT;
        }
        if (made == ArrayNode.class) {
            return LIST;
        }
        return made == BooleanNode.class ? TRUTH : NOT_PLAIN;
    }

    private boolean holds(JsonNode node) {
        int kind = kind(node);
        if ((kinds & kind) == 0 || words != null && !(kind == TEXT && words.contains(node.textValue()))) {
            return false;
        }
        return holdsAs(kind, node) && allHold(node);
    }

    private boolean holdsAs(int kind, JsonNode node) {
        return switch (kind) {
            case TEXT -> texts == null || texts.hold(node.textValue());
            case WHOLE -> numbers == null || numbers.hold(node.intValue());
            case LIST -> lists == null || lists.hold(node);
            case OBJECT -> objects == null || objects.hold(node);
            default -> true;
        };
    }

    private boolean allHold(JsonNode node) {
        for (Glance one : all) {
            if (!one.holds(node)) {
                return false;
            }
        }
        for (Condition condition : conditions) {
            if (!condition.holds(node)) {
                return false;
            }
        }
        return true;
    }
}
