package io.hallbridge.samples.kaili;

import java.util.Set;

/** The form of a department's guides. */
final class GuideForm {
    private final Style style;
    private final Bureau bureau;
    private final Set<String> types;
    private final boolean charges;

    GuideForm(Style style, Bureau bureau, Set<String> types, boolean charges) {
        this.style = style;
        this.bureau = bureau;
        this.types = types;
        this.charges = charges;
    }

    Form make() {
        FieldColumns columns = new FieldColumns(new Form("办事指南"), style).number();
        item(columns);
        limits(columns);
        money(columns);
        place(columns);
        online(columns);
        columns.constant("level", "4").constant("deptNature", bureau.nature());
        columns.constant("state", "1").constant("inHall", "1");
        new ListColumns(columns.form(), style, charges).add();
        return columns.form();
    }

    private boolean onlyPublic() {
        return types.equals(Set.of("20"));
    }

    private void item(FieldColumns columns) {
        columns.group("基本信息");
        if (style.merged()) {
            columns.text("subject", "实施主体", 16).code("type", "事项类型", 12, "type");
        }
        columns.text("name", "事项名称", 36);
        if (!style.merged()) {
            columns.code("type", "事项类型", 12, "type");
        }
        columns.text("code", "业务办理项编码", 38).text("powerCode", "实施编码", 36).text("catalogCode", "基本编码", 16);
        columns.lines("basis", "设定依据", 32);
        if (!onlyPublic()) {
            columns.code("powerSource", "权力来源", 14, "powerSource");
        }
        if (!style.merged()) {
            columns.text("subject", "实施主体", 20);
        }
        columns.text("deptCode", "实施主体编码", 22).text("office", "承办机构", 18);
    }

    private void limits(FieldColumns columns) {
        columns.group("办理信息");
        columns.code("caseKind", "办件类型", 10, "caseKind")
                .limit("statutoryDays", "法定办结时限（工作日）", "statutoryUnit")
                .limit("promiseDays", "承诺办结时限（工作日）", "promiseUnit")
                .lines("acceptCondition", "受理条件", 44);
        columns.group("");
        columns.codes("audiences", "服务对象", 22, "audience").codes("handleForms", "办理形式", 22, "handleForm");
        columns.group("办理结果");
        columns.code("resultType", "审批结果类型", 12, "resultType").text("resultName", "审批结果名称", 24);
    }

    private void money(FieldColumns columns) {
        columns.group("收费信息");
        columns.code("charged", "是否收费", 10, "yesNo");
        if (charges) {
            columns.text("feeBasis", "收费依据", 24);
        }
        columns.code("payOnline", "是否支持网上支付", 12, "yesNo");
    }

    private void place(FieldColumns columns) {
        columns.group("办理地点和联系方式");
        columns.integer("visits", "到办事现场次数", "次").text("visitsReason", "必须到现场办理原因说明", 26);
        columns.text("address", "办理地点", 34).text("window", "办理窗口", 16).text("hours", "办理时间", 26);
        columns.text("consultPhone", "咨询电话", 16).text("complaintPhone", "监督投诉电话", 16);
    }

    private void online(FieldColumns columns) {
        columns.group("网上办理");
        columns.code("online", "是否网办", 10, "yesNo")
                .codes("onlineDepth", "网上办理深度", 30, "onlineDepth")
                .text("onlineUrl", "网办地址", 30);
        columns.code("handleArea", "通办范围", 10, "handleArea").code("express", "是否支持物流快递", 12, "yesNo");
        columns.code("appointment", "是否支持预约办理", 12, "yesNo");
        columns.group("");
    }
}
