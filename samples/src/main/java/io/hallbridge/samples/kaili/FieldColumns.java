package io.hallbridge.samples.kaili;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds a form's columns field by field, in a department's style. */
final class FieldColumns {
    private final Form form;
    private final Style style;

    FieldColumns(Form form, Style style) {
        this.form = form;
        this.style = style;
    }

    FieldColumns number() {
        if (style.numbered()) {
            form.column("序号", 6, "", row -> row.get("#"));
        }
        return this;
    }

    FieldColumns group(String title) {
        form.group(style.grouped() ? title : "");
        return this;
    }

    /** A text on one line. */
    FieldColumns text(String field, String usual, int width) {
        return text(field, usual, width, "");
    }

    /** A text whose lines are kept. */
    FieldColumns lines(String field, String usual, int width) {
        return text(field, usual, width, ", keep-lines: true");
    }

    private FieldColumns text(String field, String usual, int width, String more) {
        String title = style.title(field, usual);
        boolean merge = style.merged() && field.equals("subject");
        form.column(title, width, field, row -> orBlank(dirt(field, row.get(field))));
        form.reads(field, from(title, more + (merge ? ", fill: merged" : "")));
        return merge ? merged() : this;
    }

    private FieldColumns merged() {
        form.mergeLast();
        return this;
    }

    FieldColumns code(String field, String usual, int width, String table) {
        String title = style.title(field, usual);
        boolean merge = style.merged() && field.equals("type");
        form.column(title, width, field, row -> orBlank(word(table, row.get(field))));
        form.reads(field, from(title, ", as: code" + (merge ? ", fill: merged" : "")));
        return merge ? merged() : this;
    }

    private static @Nullable Object word(String table, @Nullable Object code) {
        return code == null ? null : Words.of(table, code);
    }

    /** Codes as words with a separator, or as columns with √. */
    FieldColumns codes(String field, String usual, int width, String table) {
        if (style.ticks() && !field.equals("onlineDepth")) {
            return ticks(field, usual, table);
        }
        String title = style.title(field, usual);
        form.column(title, width, field, row -> orBlank(joined(table, row).of(field)));
        form.reads(field, from(title, ", as: list"));
        return this;
    }

    private FieldColumns ticks(String field, String usual, String table) {
        group(usual);
        StringBuilder ticks = new StringBuilder();
        Words.table(table).forEach((code, word) -> {
            form.column(word, 8, field + "/" + code, row -> list(row.get(field)).contains(code) ? "√" : null);
            ticks.append(ticks.length() == 0 ? "" : ", ")
                    .append(word)
                    .append(": \"")
                    .append(code)
                    .append('"');
        });
        form.reads(field, "{ ticks: { " + ticks + " } }");
        return group("");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private interface Joined {
        @Nullable Object of(String field);
    }

    private Joined joined(String table, Map<String, Object> row) {
        return field -> list(row.get(field)).isEmpty() ? null : Words.all(table, list(row.get(field)), separator(row));
    }

    private String separator(Map<String, Object> row) {
        if (!style.dirty()) {
            return "、";
        }
        return List.of("、", "，", "/", "；")
                .get(Dice.of(String.valueOf(row.get("name"))).below(4));
    }

    FieldColumns integer(String field, String usual, String unit) {
        String title = style.title(field, usual);
        form.column(title, 10, field, row -> orBlank(style.dirty() ? amount(row.get(field), unit) : row.get(field)));
        form.reads(field, from(title, ", as: integer" + (style.dirty() ? ", unit: " + unit : "")));
        return this;
    }

    private static @Nullable Object amount(@Nullable Object number, String unit) {
        return number == null ? null : number + unit;
    }

    /** A limit in working days; the unit goes to a field of its own. */
    FieldColumns limit(String field, String usual, String unitField) {
        String title = style.title(field, usual);
        form.column(title, 12, field, row -> limit(row.get(field), row));
        form.reads(field, from(title, ", as: duration, unit: workday, unit-to: " + unitField));
        form.carries(unitField);
        return this;
    }

    private Object limit(@Nullable Object days, Map<String, Object> row) {
        if (days == null) {
            return style.blank().isEmpty() ? "无" : style.blank();
        }
        if (days.equals(0)) {
            return "即办";
        }
        if (!style.dirty()) {
            return days;
        }
        return switch (Dice.of(String.valueOf(row.get("code")), "limit").below(4)) {
            case 0 -> days + " 工作日";
            case 1 -> days + "个工作日";
            case 2 -> wide(String.valueOf(days)) + "工作日";
            default -> days;
        };
    }

    FieldColumns constant(String field, String value) {
        form.reads(field, "{ constant: \"" + value + "\" }");
        return this;
    }

    private @Nullable Object dirt(String field, @Nullable Object value) {
        if (!style.dirty() || !(value instanceof String text)) {
            return value;
        }
        return switch (field) {
            case "basis" -> text.replace("\n", "<br>");
            case "acceptCondition" -> text.replace("\n", "<br/>");
            case "office" -> Dice.of(text).chance(50) ? text + "\u3000" : text + "\u00A0";
            case "name" -> Dice.of(text).chance(10) ? "\u3000" + text : text;
            case "code", "catalogCode" -> Dice.of(text).chance(6) ? wide(text) : text;
            default -> text;
        };
    }

    /** Full-width digits, as some input methods write them. */
    static String wide(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)))
                .collect(Collectors.joining());
    }

    private @Nullable Object orBlank(@Nullable Object value) {
        return value != null || style.blank().isEmpty() ? value : style.blank();
    }

    static String from(String title, String more) {
        return "{ from: " + Form.yaml(title) + more + " }";
    }

    Form form() {
        return Objects.requireNonNull(form);
    }
}
