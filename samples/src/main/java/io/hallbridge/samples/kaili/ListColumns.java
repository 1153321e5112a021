package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds the nested lists of a guide to its form: in cells, in repeated columns, or on sheets of their own. */
final class ListColumns {
    private static final int MOST = 7;
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";

    private final Form form;
    private final Style style;
    private final boolean charges;

    ListColumns(Form form, Style style, boolean charges) {
        this.form = form;
        this.style = style;
        this.charges = charges;
    }

    void add() {
        if (style.lists() == Style.Lists.IN_A_CELL) {
            materialsInCell();
            flowWithArrows();
            questionColumns();
            feeColumns();
        } else if (style.lists() == Style.Lists.COLUMNS) {
            materialColumns();
            flowInLines();
            questionColumns();
            feeColumns();
        } else {
            new ListSheets(form, style.lists() == Style.Lists.SHEETS_BY_NAME, charges).add();
        }
    }

    private void materialsInCell() {
        form.column("申请材料", 44, "materials", row -> names(row));
        form.reads(
                "materials",
                "{ split: { from: 申请材料, by: lines }, fields: { name: { part: 1 }, need: { constant: \"1\" } } }");
        form.carries("materials.name", "materials.need=1");
    }

    private @Nullable Object names(Map<String, Object> row) {
        StringBuilder names = new StringBuilder();
        List<Map<String, Object>> materials = elements(row, "materials");
        for (int i = 0; i < materials.size(); i++) {
            String number = style.dirty() ? String.valueOf(CIRCLED.charAt(i)) : (i + 1) + ".";
            names.append(i == 0 ? "" : "\n")
                    .append(number)
                    .append(materials.get(i).get("name"));
            names.append(i + 1 < materials.size() ? "；" : "。");
        }
        return names.length() == 0 ? null : names.toString();
    }

    private void flowWithArrows() {
        form.column("办理流程", 26, "flow", row -> steps(row));
        form.reads("flow", "{ split: { from: 办理流程, by: arrows }, fields: { step: { part: 1 } } }");
        form.carries("flow.step");
    }

    private static String steps(Map<String, Object> row) {
        List<String> steps = new ArrayList<>();
        elements(row, "flow").forEach(step -> steps.add(String.valueOf(step.get("step"))));
        return String.join("→", steps);
    }

    private void flowInLines() {
        form.column("办理流程", 30, "flow", row -> timedSteps(row));
        form.reads(
                "flow",
                "{ split: { from: 办理流程, by: lines, parts: \"：\" }, fields: { step: { part: 1 }, days: { part: 2, as: duration, unit: workday, unit-to: unit } } }");
        form.carries("flow.step", "flow.days", "flow.unit");
    }

    private static String timedSteps(Map<String, Object> row) {
        List<String> steps = new ArrayList<>();
        for (Map<String, Object> step : elements(row, "flow")) {
            Object days = step.get("days");
            steps.add(step.get("step") + "：" + (Integer.valueOf(0).equals(days) ? "当场" : days + "个工作日"));
        }
        return String.join("\n", steps);
    }

    private void questionColumns() {
        for (int i = 0; i < 2; i++) {
            int which = i;
            form.column(
                    "常见问题" + (i + 1),
                    30,
                    "questions/" + i + "/question",
                    row -> part(row, "questions", which, "question"));
            form.column(
                    "解答" + (i + 1), 36, "questions/" + i + "/answer", row -> part(row, "questions", which, "answer"));
        }
        form.reads(
                "questions",
                "{ columns: { repeat: 常见问题, upto: 2 }, fields: { question: { from: \"常见问题{n}\" }, answer: { from: \"解答{n}\" } } }");
        form.carries("questions.question", "questions.answer");
    }

    private void feeColumns() {
        if (!charges) {
            return;
        }
        form.column("收费项目", 20, "fees/0/name", row -> part(row, "fees", 0, "name"));
        form.column("收费标准", 30, "fees/0/standard", row -> part(row, "fees", 0, "standard"));
        form.reads(
                "fees",
                "{ columns: { repeat: 收费项目, upto: 1 }, fields: { name: { from: 收费项目 }, standard: { from: 收费标准 } } }");
        form.carries("fees.name", "fees.standard");
    }

    private void materialColumns() {
        for (int i = 0; i < MOST; i++) {
            int which = i;
            String n = "材料" + (i + 1);
            form.column(n + "名称", 28, "materials/" + i + "/name", row -> part(row, "materials", which, "name"));
            form.column(n + "必要性", 10, "materials/" + i + "/need", row -> word(row, which, "need", "need"));
            form.column(n + "类型", 16, "materials/" + i + "/type", row -> word(row, which, "type", "materialType"));
            form.column(n + "份数", 8, "materials/" + i + "/copies", row -> part(row, "materials", which, "copies"));
        }
        form.reads(
                "materials",
                "{ columns: { repeat: 材料, upto: " + MOST
                        + " }, fields: { name: { from: \"材料{n}名称\" }, need: { from: \"材料{n}必要性\", as: code },"
                        + " type: { from: \"材料{n}类型\", as: code }, copies: { from: \"材料{n}份数\", as: integer } } }");
        form.carries("materials.name", "materials.need", "materials.type", "materials.copies");
    }

    private static @Nullable Object word(Map<String, Object> row, int which, String field, String table) {
        Object code = part(row, "materials", which, field);
        return code == null ? null : Words.of(table, code);
    }

    static @Nullable Object part(Map<String, Object> row, String list, int which, String field) {
        List<Map<String, Object>> elements = elements(row, list);
        return which < elements.size() ? elements.get(which).get(field) : null;
    }

    static List<Map<String, Object>> elements(Map<String, Object> row, String list) {
        return new Entry("", row).elements(list);
    }
}
