package io.hallbridge.bench.cases;

import io.hallbridge.bench.cases.CaseColumn.Kind;
import java.util.List;
import java.util.Map;

/** The thirty columns of the cases, in the order in which they stand in a workbook. */
public final class CaseColumns {
    /** All of them. */
    public static final List<CaseColumn> ALL = List.of(
            text("办件编号", "project_no", "caseNo"),
            text("实施编码", "task_code", "powerCode"),
            text("基本编码", "catalog_code", "catalogCode"),
            text("事项名称", "task_name", "name"),
            code("办件类型", "project_type", "caseKind", Map.of("即办件", "1", "承诺件", "2")),
            text("办理摘要", "project_name", "summary"),
            text("申请人名称", "applyer_name", "applicant"),
            code("申请人类型", "applyer_type", "applicantKind", Map.of("自然人", "1", "企业法人", "2")),
            text("证件类型", "applyer_page_type", "idKind"),
            text("证件号码", "applyer_page_code", "idNumber"),
            text("联系人姓名", "contact_name", "contact"),
            text("联系电话", "contact_mobile", "contactPhone"),
            text("联系地址", "address", "address"),
            code("申请方式", "apply_type", "applyForm", Map.of("窗口", "1", "电脑端网上", "2", "移动端", "3")),
            of("申请时间", "apply_date", "applyTime", Kind.MOMENT),
            text("受理部门", "org_name", "acceptingDept"),
            text("受理部门编码", "org_code", "acceptingDeptCode"),
            text("受理人", "accept_user_name", "acceptedBy"),
            of("受理时间", "accept_date", "acceptTime", Kind.MOMENT),
            text("受理文书编号", "accept_doc_no", "acceptNo"),
            of("承诺办结时限", "promise_days", "promiseDays", Kind.INTEGER),
            code("承诺办结时限单位", "promise_unit", "promiseUnit", Map.of("工作日", "1")),
            of("承诺办结日期", "promise_date", "promiseDate", Kind.DATE),
            of("办结时间", "result_date", "resultTime", Kind.MOMENT),
            code("办结结果", "result_type", "result", Map.of("出证办结", "0", "办结", "6")),
            text("结果证照名称", "result_cetr_name", "resultName"),
            text("结果证照编号", "result_cetr_no", "resultNo"),
            code("是否送达结果", "is_delivery_results", "delivered", Map.of("是", "1", "否", "0")),
            code("满意度", "satisfaction", "satisfaction", Map.of("非常满意", "1", "满意", "2", "基本满意", "3")),
            text("办结人", "result_user_name", "finishedBy"));

    private CaseColumns() {}

    /** Where a field's column stands, from 0. */
    public static int indexOf(String field) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).field().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column for " + field);
    }

    private static CaseColumn text(String title, String column, String field) {
        return of(title, column, field, Kind.TEXT);
    }

    private static CaseColumn code(String title, String column, String field, Map<String, String> words) {
        return new CaseColumn(title, column, field, Kind.CODE, words);
    }

    private static CaseColumn of(String title, String column, String field, Kind kind) {
        return new CaseColumn(title, column, field, kind, Map.of());
    }
}
