package io.hallbridge.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lists of a guide: what to bring, the steps, the fees, the questions. */
final class GuideTables {
    private final Sheet sheet;
    private final Html html;
    private final Fields guide;

    GuideTables(Sheet sheet, Fields guide) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.guide = guide;
    }

    void write() {
        list("materials", this::materials);
        list("flow", this::flow);
        list("fees", this::fees);
        list("questions", this::questions);
    }

    private interface Part {
        void write(List<Fields> elements);
    }

    private void list(String field, Part part) {
        List<Fields> elements = guide.list(field);
        if (!elements.isEmpty()) {
            html.in("section", () -> part.write(elements));
        }
    }

    private void materials(List<Fields> materials) {
        sheet.heading(Words.MATERIALS);
        html.in(
                "table",
                () -> {
                    sheet.columns(Words.MATERIAL, Words.NEED, Words.FORM, Words.FROM, Words.NOTE);
                    html.in("tbody", () -> materials.forEach(material -> html.in("tr", () -> material(material))));
                },
                "class",
                "stack");
    }

    private void material(Fields material) {
        sheet.cell(Words.MATERIAL, () -> html.leaf("strong", material.text("name"), Sheet.CHINESE));
        sheet.cell(
                Words.NEED,
                () -> html.leaf(
                        "span", material.text("need"), "class", material.is("need", "1") ? "tag strong" : "tag"));
        String copies = material.number("copies")
                .map(count -> sheet.word(Words.COPIES, Map.of("count", count.toString())))
                .orElse("");
        sheet.cell(Words.FORM, joined(material.text("format"), material.text("pageFormat"), copies));
        sheet.cell(Words.FROM, joined(material.text("source"), material.text("sourceExplain")));
        sheet.cell(Words.NOTE, () -> notes(material, "fillNote", "standard", "basis", "remark"));
    }

    private void notes(Fields element, String... fields) {
        for (String field : fields) {
            sheet.lines(element.text(field));
        }
    }

    private String joined(String... texts) {
        List<String> given = new ArrayList<>(List.of(texts));
        given.removeIf(String::isEmpty);
        return String.join(sheet.word(Words.COMMA), given);
    }

    private void flow(List<Fields> steps) {
        sheet.heading(Words.STEPS);
        html.in("ol", () -> steps.forEach(step -> html.in("li", () -> step(step))), "class", "steps");
    }

    private void step(Fields step) {
        html.in("p", () -> {
            html.leaf("strong", step.text("step"), Sheet.CHINESE);
            html.leaf("span", joined(step.text("office"), new Limits(sheet, step).step()), "class", "quiet");
        });
        sheet.lines(step.text("content"));
        if (step.has("result")) {
            html.leaf("p", sheet.word(Words.STEP_RESULT) + step.text("result"));
        }
    }

    private void fees(List<Fields> fees) {
        sheet.heading(Words.FEES);
        html.in(
                "table",
                () -> {
                    sheet.columns(Words.FEE, Words.STANDARD, Words.FEE_BASIS, Words.REDUCTION);
                    html.in("tbody", () -> fees.forEach(fee -> html.in("tr", () -> fee(fee))));
                },
                "class",
                "stack");
    }

    private void fee(Fields fee) {
        sheet.cell(Words.FEE, () -> html.leaf("strong", fee.text("name"), Sheet.CHINESE));
        sheet.cell(Words.STANDARD, () -> notes(fee, "standard", "remark"));
        sheet.cell(Words.FEE_BASIS, () -> sheet.lines(fee.has("basis") ? fee.text("basis") : guide.text("feeBasis")));
        sheet.cell(Words.REDUCTION, () -> notes(fee, fee.is("reducible", "1") ? "reducibleBasis" : "reducible"));
    }

    private void questions(List<Fields> questions) {
        sheet.heading(Words.QUESTIONS);
        html.in(
                "dl",
                () -> questions.forEach(question -> html.in("div", () -> {
                    html.leaf("dt", question.text("question"), Sheet.CHINESE);
                    html.in("dd", () -> sheet.lines(question.text("answer")));
                })),
                "class",
                "questions");
    }
}
