package io.hallbridge.mapping;

import io.hallbridge.dataset.CodeRules;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;

/** What can be wrong when rows become documents. */
public final class MappingRules {
    /** A word that the code table and the mapping's own words do not know. */
    public static final Rule VALUE_NOT_IN_CODE_TABLE = CodeRules.VALUE_NOT_IN_CODE_TABLE;

    public static final Rule CODE_WAS_A_NUMBER = Rule.error(
            "code-was-a-number",
            new Text("代码被存成了数字", "a code was stored as a number"),
            new Text(
                    "{title}：单元格里是数字 {value}，不是代码表 {table} 的代码，前面的 0 可能已经丢失",
                    "{title}: the cell holds the number {value}, which is no code of table {table}; leading zeros may be lost"),
            new Text(
                    "把这一列设为“文本”格式，重新写代码或文字（{known}）",
                    "format the column as text and write the code or word again ({known})"));

    public static final Rule CODE_LOST_DIGITS = Rule.error(
            "code-lost-digits",
            new Text("编码丢了数字", "a code lost digits"),
            new Text(
                    "{title}：表格软件把编码变成了数字 {value}，只保留前 15 位，其余数字已经丢失",
                    "{title}: the spreadsheet turned the code into the number {value}; only its first 15 digits are kept, the rest is lost"),
            new Text(
                    "把这一列设为“文本”格式，从原始材料重新录入完整编码",
                    "format the column as text and enter the whole code again from the original"));

    public static final Rule CODE_TYPED_AS_NUMBER = Rule.warning(
            "code-typed-as-number",
            new Text("编码是数字格式", "a code entered as a number"),
            new Text(
                    "{title}：单元格里是数字 {value}，不是文本；开头如果有 0，已经丢失",
                    "{title}: the cell holds the number {value} and no text; leading zeros are lost if there were any"),
            new Text(
                    "核对编码；把这一列设为“文本”格式，缺 0 的重新录入",
                    "check the code; format the column as text and enter those again that lack zeros"));

    public static final Rule CELL_HOLDS_AN_ERROR = Rule.error(
            "cell-holds-an-error",
            new Text("单元格是错误值", "the cell holds an error"),
            new Text("{title}：单元格里是 {value}，取不到值", "{title}: the cell holds {value} instead of a value"),
            new Text("改正公式，或直接写值", "correct the formula, or write the value itself"));

    public static final Rule NUMBER_NOT_UNDERSTOOD = Rule.error(
            "number-not-understood",
            new Text("看不懂的数字", "number not understood"),
            new Text("{title}：“{value}”不是{kind}", "{title}: \"{value}\" is not {kindEn}"),
            new Text("只写阿拉伯数字，例如 2", "write digits only, such as 2"));

    public static final Rule DATE_NOT_UNDERSTOOD = Rule.error(
            "date-not-understood",
            new Text("看不懂的日期", "date not understood"),
            new Text("{title}：“{value}”不是年月日齐全的日期", "{title}: \"{value}\" is not a date with year, month and day"),
            new Text("写成 2026-11-23 这样的日期，长期有效就写“长期”", "write a date such as 2026-11-23, or 长期 where there is no end"));

    public static final Rule DURATION_NOT_UNDERSTOOD = Rule.error(
            "duration-not-understood",
            new Text("看不懂的时限", "time limit not understood"),
            new Text("{title}：“{value}”看不出是多长时间", "{title}: \"{value}\" does not say how long"),
            new Text("写成“5 工作日”，当场办结写“即办”，没有时限写“无”", "write 5 工作日; 即办 for on the spot, 无 for no limit"));

    public static final Rule DURATION_UNIT_DIFFERS = Rule.error(
            "duration-unit-differs",
            new Text("时限单位不一致", "time limit in another unit"),
            new Text(
                    "{title}：“{value}”的单位不是{unit}，不能直接换算",
                    "{title}: \"{value}\" is not in {unitEn} and cannot be converted"),
            new Text("换算成{unit}再写", "write it in {unitEn}"));

    public static final Rule TICK_NOT_UNDERSTOOD = Rule.error(
            "tick-not-understood",
            new Text("看不懂的勾选", "mark not understood"),
            new Text(
                    "{title}：“{header}”列里的“{value}”看不出是选还是不选",
                    "{title}: \"{value}\" in column {header} is neither a tick nor a blank"),
            new Text("选就打 √，不选就留空", "put √ where it applies and leave the cell blank where it does not"));

    public static final Rule SEVERAL_VALUES = Rule.error(
            "several-values-for-one",
            new Text("只能有一个值", "only one value is possible"),
            new Text(
                    "{title}：有 {count} 个值（{value}），只能有一个",
                    "{title}: {count} values ({value}) where only one is possible"),
            new Text("只留一个", "keep one of them"));

    public static final Rule VALUE_NOT_IN_LOOKUP = Rule.error(
            "value-not-in-lookup",
            new Text("对照表里没有", "value not in the lookup file"),
            new Text("{title}：{file} 的“{by}”列没有“{value}”", "{title}: column {by} of {file} has no \"{value}\""),
            new Text("改成对照表里的写法{nearest}，或在对照表里加上它", "write it as in the lookup file{nearestEn}, or add it there"));

    public static final Rule TWO_COLUMNS_ONE_FIELD = Rule.error(
            "two-columns-one-field",
            new Text("两列都是同一个字段", "two columns for one field"),
            new Text(
                    "{title}：{first} 列（{firstHeader}）和 {second} 列（{secondHeader}）都有值，而且不一样",
                    "{title}: columns {first} ({firstHeader}) and {second} ({secondHeader}) both have values, and they differ"),
            new Text("删去一列，或在映射里只写其中一个表头", "remove one of the columns, or name only one of the titles in the mapping"));

    public static final Rule CHILD_WITHOUT_PARENT = Rule.error(
            "child-without-parent",
            new Text("明细行找不到所属事项", "a child row belongs to nothing"),
            new Text("{title}：主表里没有“{value}”", "{title}: the main table has no \"{value}\""),
            new Text("改成主表里的写法，或在主表里补上这一项", "write it as in the main table, or add the item there"));

    public static final Rule COLUMN_MISSING = Rule.warning(
            "column-missing",
            new Text("缺少列", "a column is missing"),
            new Text("表里没有“{wanted}”列（{title}）{nearest}", "there is no column {wanted} ({title}){nearestEn}"),
            new Text("补上这一列，或从映射里去掉", "add the column, or take it out of the mapping"));

    public static final Rule MANDATORY_COLUMN_MISSING = Rule.error(
            "mandatory-column-missing",
            new Text("缺少必填的列", "a mandatory column is missing"),
            new Text(
                    "表头里没有：{wanted}。没有用到的表头：{unused}{nearest}",
                    "the header lacks: {wanted}. Titles not used: {unused}{nearestEn}"),
            new Text(
                    "补上这一列；如果只是叫法不同，把它的表头加进映射的 from",
                    "add the column; if it only has another title, add that title to from in the mapping"));

    public static final Rule HEADER_NOT_FOUND = Rule.error(
            "header-not-found",
            new Text("找不到表头", "no header found"),
            new Text(
                    "前 {within} 行里找不到表头，映射要找的列有：{wanted}。{best}",
                    "no header within the first {within} rows; the mapping looks for: {wanted}. {bestEn}"),
            new Text("检查是不是这张表；或把表头的叫法加进映射", "check that this is the right table, or add its titles to the mapping"));

    public static final Rule HEADER_TIE = Rule.error(
            "header-tie",
            new Text("有两处都像表头", "two places look like the header"),
            new Text(
                    "第 {rows} 行都像表头，各有 {score} 列相符",
                    "rows {rows} look equally like the header, {score} columns fit in each"),
            new Text("在映射里写明 header: { row: 行号 }", "say which in the mapping: header: { row: NUMBER }"));

    public static final Rule SHEET_TIE = Rule.error(
            "sheet-tie",
            new Text("有几张表都合适", "several sheets fit"),
            new Text("工作表 {sheets} 同样合适", "sheets {sheets} fit equally well"),
            new Text("在映射里写明 sheet: 表名", "name the sheet in the mapping: sheet: NAME"));

    public static final Rule UNKNOWN_SHEET = Rule.error(
            "unknown-sheet",
            new Text("没有这张工作表", "no such sheet"),
            new Text("没有名为“{wanted}”的表，现有：{sheets}", "there is no {wanted}; there are: {sheets}"),
            new Text("改正映射里的名字，或把工作表改回原名{nearest}", "correct the name in the mapping, or rename the sheet{nearestEn}"));

    public static final Rule HIDDEN_ROWS = Rule.warning(
            "hidden-rows",
            new Text("有隐藏的行", "hidden rows"),
            new Text("读入的行里有 {count} 行是隐藏的：第 {rows} 行", "{count} of the rows read are hidden: rows {rowsEn}"),
            new Text(
                    "取消隐藏（或取消筛选）后核对；不报的行请删除，隐藏不等于不报",
                    "show them (or clear the filter) and check; delete rows that are not meant, for hidden rows count too"));

    public static final Rule HIDDEN_COLUMNS = Rule.warning(
            "hidden-columns",
            new Text("有隐藏的列", "hidden columns"),
            new Text("读入的列里有 {count} 列是隐藏的：{columns}", "{count} of the columns read are hidden: {columnsEn}"),
            new Text("取消隐藏后核对；隐藏的列照样读入", "show them and check; hidden columns are read like others"));

    public static final Rule HIDDEN_SHEETS = Rule.info(
            "hidden-sheets",
            new Text("有隐藏的工作表", "hidden sheets"),
            new Text("有 {count} 张隐藏的工作表没有读：{sheets}", "{count} hidden sheets were not read: {sheets}"),
            new Text(
                    "如果里面有要报的内容，取消隐藏或在映射的 sheet 里写明",
                    "if they hold what is to be sent, show them or name them under sheet in the mapping"));

    public static final Rule HIDDEN_SHEET_READ = Rule.warning(
            "hidden-sheet-read",
            new Text("读了隐藏的工作表", "a hidden sheet was read"),
            new Text(
                    "工作表“{sheet}”是隐藏的，因为映射写明了它，仍然读入",
                    "sheet {sheet} is hidden and was read because the mapping names it"),
            new Text("取消隐藏后核对内容", "show the sheet and check what it holds"));

    public static final Rule FORM_NOT_FOUND = Rule.error(
            "form-not-found",
            new Text("找不到竖表", "no form found"),
            new Text(
                    "没有一张工作表是这种竖表，映射要找的标签有：{wanted}。看过的表：{sheets}",
                    "no sheet is such a form; the mapping looks for the labels: {wanted}. Looked at: {sheets}"),
            new Text("检查是不是这个文件；或把标签的叫法加进映射", "check that this is the right file, or add its labels to the mapping"));

    public static final Rule SHEETS_NO_FORM = Rule.info(
            "sheets-no-form",
            new Text("有的工作表不是竖表", "sheets that are no form"),
            new Text(
                    "有 {count} 张工作表不是这种竖表，没有读：{sheets}", "{count} sheets are no such form and were not read: {sheets}"),
            new Text("如果里面有要报的事项，核对标签的写法", "if one holds an item, check how its labels are written"));

    private MappingRules() {}

    public static List<Rule> all() {
        return List.of(
                CODE_WAS_A_NUMBER,
                CODE_LOST_DIGITS,
                CODE_TYPED_AS_NUMBER,
                CELL_HOLDS_AN_ERROR,
                NUMBER_NOT_UNDERSTOOD,
                DATE_NOT_UNDERSTOOD,
                DURATION_NOT_UNDERSTOOD,
                DURATION_UNIT_DIFFERS,
                TICK_NOT_UNDERSTOOD,
                SEVERAL_VALUES,
                VALUE_NOT_IN_LOOKUP,
                TWO_COLUMNS_ONE_FIELD,
                CHILD_WITHOUT_PARENT,
                COLUMN_MISSING,
                MANDATORY_COLUMN_MISSING,
                HEADER_NOT_FOUND,
                HEADER_TIE,
                SHEET_TIE,
                UNKNOWN_SHEET,
                HIDDEN_ROWS,
                HIDDEN_COLUMNS,
                HIDDEN_SHEETS,
                HIDDEN_SHEET_READ,
                FORM_NOT_FOUND,
                SHEETS_NO_FORM);
    }
}
