package io.hallbridge.mapping;

import io.hallbridge.finding.Text;

/** What each kind of field does: the reference for people who write mappings. */
final class KindWords {
    static final Text TEXT = new Text(
            "一个单元格的文字，清理后原样使用。`keep-lines: true` 保留换行；编码类字段自动转成半角、去掉空格。变成科学计数法或超过 15 位的数字报 `code-lost-digits`。",
            "The text of one cell, cleaned. `keep-lines: true` keeps line feeds; codes become half-width without spaces. A number in scientific notation or with more than 15 digits is reported as `code-lost-digits`.");
    static final Text INTEGER =
            new Text("整数。`unit: 次` 允许后面带这个字。", "A whole number. `unit: 次` lets that word stand behind it.");
    static final Text DATE = new Text(
            "日期，写成 2026-11-23；2026/11/23、2026年11月23日、20261123 都认识；数据集要时刻的字段连同时分秒一起写，按北京时间。“长期”、2099-12-31、9999 年表示没有截止，字段不写。",
            "A date, written as 2026-11-23; 2026/11/23, 2026年11月23日 and 20261123 are understood; with the time of day, in Chinese time, where the dataset wants a moment. 长期, 2099-12-31 and year 9999 mean no end: the field is absent.");
    static final Text CODE = new Text(
            "代码表里的代码。先查 `words`（本部门的说法），再查代码表（`table`，缺省用数据集规定的那张）的代码、名称和别名。查不到就报错，从不猜。",
            "A code of a code table. `words` (the department's own words) come first, then the codes, titles and words of the table (`table`; by default the one the dataset names). An unknown word is an error, never guessed.");
    static final Text LIST = new Text(
            "一个单元格里的多个值，用 、，；/ ^ | 或换行分开；去重，代码按顺序排。",
            "Several values in one cell, separated by 、，；/ ^ | or line feeds; each once, codes in order.");
    static final Text DURATION = new Text(
            "时限：“5 工作日”“20”“二十个工作日”；即办、当场是 0；无、500、99999 表示没有时限，字段不写。`unit` 是没写单位时的单位（workday、day、hour、minute、month、year），`unit-to` 把单位写进另一个字段。",
            "A time limit: 5 工作日, 20, 二十个工作日; 即办 and 当场 are 0; 无, 500 and 99999 mean no limit: the field is absent. `unit` is meant where none is written (workday, day, hour, minute, month, year); `unit-to` writes the unit to another field.");
    static final Text TICKS = new Text(
            "打勾的几列合成一个列表：`ticks: { 自然人: \"1\", 企业法人: \"2\" }`。√ ✓ ● 是 1 Y 算选；空、× 否 0 算不选；别的记号报错。",
            "Columns with ticks become a list: `ticks: { 自然人: \"1\", 企业法人: \"2\" }`. √ ✓ ● 是 1 Y are ticks; blank, × 否 0 are none; any other mark is an error.");
    static final Text CONSTANT =
            new Text("每一行都一样的值：`constant: \"4\"`。", "The same value for every row: `constant: \"4\"`.");
    static final Text CONCAT = new Text(
            "几列连在一起，空的跳过：`concat: [楼层, 窗口], with: \" \"`。",
            "Several columns joined, blank ones left out: `concat: [楼层, 窗口], with: \" \"`.");
    static final Text LOOKUP = new Text(
            "查对照表（UTF-8 的 CSV）：`lookup: { file: codes/depts.csv, from: 部门名称, by: 名称, give: 代码 }`；`by` 缺省与 `from` 同名。",
            "Looked up in a CSV file in UTF-8: `lookup: { file: codes/depts.csv, from: 部门名称, by: 名称, give: 代码 }`; `by` is the same title as `from` unless given.");
    static final Text ROWS_OF = new Text(
            "另一张表的明细行：`rows-of: { sheet: 申请材料, join: { 事项编码: code } }, fields: { … }`，也可以是 `table` 或 `query`。join 的列如果合并单元格会自动取合并的值；找不到主项的明细报错。",
            "Rows of another table: `rows-of: { sheet: 申请材料, join: { 事项编码: code } }, fields: { … }`, or a `table` or `query`. Merged cells in the joined columns are understood; rows that belong to nothing are errors.");
    static final Text COLUMNS = new Text(
            "同一行里重复的列：`columns: { repeat: 材料, upto: 10 }, fields: { name: { from: \"材料{n}名称\" } }`。",
            "Repeated columns in the same row: `columns: { repeat: 材料, upto: 10 }, fields: { name: { from: \"材料{n}名称\" } }`.");
    static final Text SPLIT = new Text(
            "一个单元格拆成列表：`split: { from: 申请材料, by: lines }, fields: { name: { part: 1 } }`。by 是 lines（换行、；）、list（、，；等）或 arrows（→）；前面的序号去掉；`parts: \"|\"` 把每一条再分成几部分。",
            "One cell becomes a list: `split: { from: 申请材料, by: lines }, fields: { name: { part: 1 } }`. by is lines (line feeds, ；), list (、，； and so on) or arrows (→); leading numbers are taken off; `parts: \"|\"` divides each piece further.");

    private KindWords() {}
}
