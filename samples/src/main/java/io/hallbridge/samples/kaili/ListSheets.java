package io.hallbridge.samples.kaili;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheets of a guide's nested lists. In a row of such a sheet, the item's own values stand under {@code @field}. */
final class ListSheets {
    private final Form form;
    private final boolean byName;
    private final boolean charges;

    ListSheets(Form form, boolean byName, boolean charges) {
        this.form = form;
        this.byName = byName;
        this.charges = charges;
    }

    void add() {
        materials();
        flow();
        questions();
        if (charges) {
            fees();
        }
    }

    private void materials() {
        Form sheet = sheet("申请材料");
        sheet.column("材料名称", 40, "name", row -> row.get("name"));
        word(sheet, "材料类型", "type", "materialType");
        word(sheet, "材料形式", "format", "materialFormat");
        word(sheet, "材料必要性", "need", "need");
        sheet.column("份数", 8, "copies", row -> row.get("copies"));
        word(sheet, "来源渠道", "source", "source");
        sheet.reads("name", "{ from: 材料名称 }");
        sheet.reads("type", "{ from: 材料类型, as: code }").reads("format", "{ from: 材料形式, as: code }");
        sheet.reads("need", "{ from: 材料必要性, as: code }").reads("copies", "{ from: 份数, as: integer }");
        sheet.reads("source", "{ from: 来源渠道, as: code }");
        child(sheet, "materials");
    }

    private void flow() {
        Form sheet = sheet("办理流程");
        sheet.column("环节名称", 14, "step", row -> row.get("step"));
        sheet.column("办理机构", 22, "office", row -> row.get("office"));
        sheet.column("环节时限（工作日）", 12, "days", row -> row.get("days"));
        sheet.reads("step", "{ from: 环节名称 }").reads("office", "{ from: 办理机构 }");
        sheet.reads("days", "{ from: 环节时限（工作日）, as: duration, unit: workday, unit-to: unit }")
                .carries("unit");
        child(sheet, "flow");
    }

    private void questions() {
        Form sheet = sheet("常见问题");
        sheet.column("问题", 40, "question", row -> row.get("question"));
        sheet.column("解答", 60, "answer", row -> row.get("answer"));
        sheet.reads("question", "{ from: 问题 }").reads("answer", "{ from: 解答 }");
        child(sheet, "questions");
    }

    private void fees() {
        Form sheet = sheet("收费项目");
        sheet.column("收费项目名称", 24, "name", row -> row.get("name"));
        sheet.column("收费标准", 50, "standard", row -> row.get("standard"));
        sheet.reads("name", "{ from: 收费项目名称 }").reads("standard", "{ from: 收费标准 }");
        child(sheet, "fees");
    }

    private Form sheet(String name) {
        Form sheet = new Form(name);
        sheet.column(joinTitle(), byName ? 36 : 38, "@", row -> row.get(byName ? "@name" : "@code"));
        if (byName) {
            sheet.mergeLast();
        } else {
            sheet.column("所属事项", 32, "@name", row -> row.get("@name"));
        }
        return sheet;
    }

    private String joinTitle() {
        return byName ? "所属事项名称" : "业务办理项编码";
    }

    private static void word(Form sheet, String title, String field, String table) {
        sheet.column(title, 14, field, row -> word(row, field, table));
    }

    private static @Nullable Object word(Map<String, Object> row, String field, String table) {
        Object code = row.get(field);
        return code == null ? null : Words.of(table, code);
    }

    private void child(Form sheet, String list) {
        StringBuilder fields = new StringBuilder();
        sheet.mapping()
                .forEach((name, how) ->
                        fields.append("\n      ").append(name).append(": ").append(how));
        form.child(new Form.ChildForm(sheet, list, byName ? "name" : "code"));
        form.reads(
                list,
                "\n    rows-of: { sheet: " + sheet.sheet() + ", join: { " + joinTitle() + ": "
                        + (byName ? "name" : "code") + " } }\n    fields:" + fields);
        sheet.carried().forEach(field -> form.carries(list + "." + field));
    }
}
