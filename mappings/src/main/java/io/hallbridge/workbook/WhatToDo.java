package io.hallbridge.workbook;

import io.hallbridge.finding.Text;
import java.util.List;

/** What the people of a department do with their marked workbook, step by step. */
final class WhatToDo {
    private static final Text IN_ROWS = new Text(
            "一、每张表最右边的“检查结果（系统填写）”一列写明这一行能不能上报；有问题的单元格标了颜色，鼠标停在上面能看到错在哪里、应该怎么写。",
            "1. The last column of each sheet says whether a row can be sent; faulty cells are coloured, and their comments say what is wrong and what to write.");
    private static final Text IN_FORMS = new Text(
            "一、有问题的单元格标了颜色，鼠标停在上面能看到错在哪里、应该怎么写；没有颜色的表可以上报。",
            "1. Faulty cells are coloured, and their comments say what is wrong and what to write; a sheet without colours can be sent.");
    private static final Text REPAIR = new Text(
            "二、请在原单元格里改正：红色必须改；黄色请核对；蓝色供参考。不要改表头，不要挪动列。",
            "2. Repair the cells where they are: red must be repaired, yellow looked at, blue is for your information. Leave the header and the order of columns as they are.");
    private static final Text REPAIR_FORMS = new Text(
            "二、请在原单元格里改正：红色必须改；黄色请核对；蓝色供参考。不要改项目名称，不要挪动格子。",
            "2. Repair the cells where they are: red must be repaired, yellow looked at, blue is for your information. Leave the labels and the places of cells as they are.");
    private static final Text HAND_BACK = new Text(
            "三、改完直接保存、交回这个文件。本页和“检查结果”一列不用删，系统会自动忽略。",
            "3. Save this file and hand it back as it is. This sheet and the result column may stay; they are ignored.");
    private static final Text HAND_FORMS_BACK = new Text(
            "三、改完直接保存、交回这个文件。本页不用删，系统会自动忽略。",
            "3. Save this file and hand it back as it is. This sheet may stay; it is ignored.");

    private WhatToDo() {}

    /** The steps, which differ for forms: they have no rows, and so no column of results. */
    static List<String> steps(Marks marks) {
        boolean rows = marks.sheets().values().stream().anyMatch(sheet -> sheet.header() > 0);
        List<Text> steps =
                rows ? List.of(IN_ROWS, REPAIR, HAND_BACK) : List.of(IN_FORMS, REPAIR_FORMS, HAND_FORMS_BACK);
        return steps.stream().map(step -> step.in(marks.language())).toList();
    }
}
