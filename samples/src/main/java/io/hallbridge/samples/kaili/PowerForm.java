package io.hallbridge.samples.kaili;

import java.util.Set;

/** The form of a powers list. */
final class PowerForm {
    private PowerForm() {}

    static Form of(Style style, Bureau bureau, Set<String> types) {
        FieldColumns columns = new FieldColumns(new Form("权责清单"), style).number();
        columns.group("事项信息");
        if (style.merged()) {
            columns.text("subject", "实施主体", 16).code("type", "权力类型", 12, "type");
        }
        columns.text("name", "权力名称", 36);
        if (!style.merged()) {
            columns.code("type", "权力类型", 12, style == Style.TICKED ? "shortType" : "type");
        }
        columns.text("code", "实施编码", 36);
        if (!types.equals(Set.of("20"))) {
            columns.text("localCode", "地方编码", 14);
        }
        columns.text("catalogCode", "基本编码", 16);
        columns.lines("basis", "设定依据", 32);
        if (!types.equals(Set.of("20"))) {
            columns.code("powerSource", "权力来源", 14, "powerSource");
        }
        who(columns, style, bureau, types);
        return columns.form();
    }

    private static void who(FieldColumns columns, Style style, Bureau bureau, Set<String> types) {
        columns.group("实施主体信息");
        if (!style.merged()) {
            columns.text("subject", "实施主体", 20);
        }
        columns.text("deptCode", "实施主体编码", 22).text("office", "承办机构", 18);
        columns.group("办理时限");
        columns.limit("statutoryDays", "法定时限（工作日）", "statutoryUnit").limit("promiseDays", "承诺时限（工作日）", "promiseUnit");
        columns.group("");
        columns.codes("audiences", "服务对象", 22, "audience");
        if (types.contains("02")) {
            columns.text("punishmentMethod", "处罚种类", 24);
        }
        if (types.contains("04")) {
            columns.code("permitReduce", "是否允许减免", 12, "yesNo");
        }
        columns.group("责任");
        columns.lines("responsibility", "责任事项", 44).lines("accountability", "追责情形", 32);
        columns.group("联系方式");
        columns.text("consultPhone", "咨询电话", 16).text("complaintPhone", "监督投诉电话", 16);
        columns.group("");
        columns.constant("level", "4").constant("deptNature", bureau.nature()).constant("state", "1");
    }
}
