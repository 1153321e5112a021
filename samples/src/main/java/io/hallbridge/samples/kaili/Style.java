package io.hallbridge.samples.kaili;

import java.util.Map;

/**
 * How a department lays out its sheets.
 *
 * @param name the shape's name in the README
 * @param titled whether a title and 填表单位 stand above, 合计 and 注 below
 * @param grouped whether the header has two rows with merged group titles
 * @param numbered whether there is a 序号 column
 * @param merged whether equal departments and types are merged down
 * @param ticks whether audiences and ways to apply are √ columns
 * @param dirty whether cells hold units, odd spaces, full-width digits, {@code <br>}
 * @param blank what stands where there is nothing
 * @param lists how lists of materials, steps and questions are written
 * @param titles the department's own column titles, by field
 */
record Style(
        String name,
        boolean titled,
        boolean grouped,
        boolean numbered,
        boolean merged,
        boolean ticks,
        boolean dirty,
        String blank,
        Lists lists,
        Map<String, String> titles) {

    /** How nested lists are written. */
    enum Lists {
        /** Names in one cell, one a line; the flow with arrows. */
        IN_A_CELL,
        /** Repeated columns in the item's row. */
        COLUMNS,
        /** Sheets of their own, joined by the item's code. */
        SHEETS_BY_CODE,
        /** Sheets of their own, joined by the item's name, whose cells are merged down. */
        SHEETS_BY_NAME
    }

    static final Style PLAIN =
            new Style("plain", false, false, false, false, false, false, "", Lists.IN_A_CELL, Map.of());
    static final Style TITLED = new Style(
            "titled",
            true,
            false,
            true,
            false,
            false,
            false,
            "无",
            Lists.COLUMNS,
            Map.of("name", "事项名称", "type", "事项类型"));
    static final Style GROUPED = new Style(
            "grouped",
            true,
            true,
            true,
            false,
            true,
            false,
            "",
            Lists.SHEETS_BY_CODE,
            Map.of("subject", "实施主体", "office", "承办机构"));
    static final Style MERGED = new Style(
            "merged",
            false,
            false,
            true,
            true,
            false,
            true,
            "/",
            Lists.SHEETS_BY_NAME,
            Map.of("name", "权力事项名称", "subject", "部门名称", "type", "权力类别", "office", "责任科室", "basis", "法律依据"));
    static final Style TICKED = new Style(
            "ticked",
            false,
            false,
            false,
            false,
            true,
            false,
            "-",
            Lists.SHEETS_BY_CODE,
            Map.of("name", "事项名称", "basis", "实施依据"));
    static final Style DIRTY = new Style(
            "dirty",
            true,
            false,
            true,
            false,
            false,
            true,
            "/",
            Lists.IN_A_CELL,
            Map.of(
                    "name", "职权名称",
                    "type", "职权类型",
                    "subject", "行使主体",
                    "office", "承办科室",
                    "basis", "设定\n依据",
                    "promiseDays", "承诺时限\n（工作日）",
                    "statutoryDays", "法定时限\n（工作日）",
                    "visits", "跑动次数",
                    "consultPhone", "咨询\n电话"));

    String title(String field, String usual) {
        return titles.getOrDefault(field, usual);
    }
}
