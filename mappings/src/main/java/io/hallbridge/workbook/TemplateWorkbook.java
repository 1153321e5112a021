package io.hallbridge.workbook;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Letters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An empty workbook for a department: a sheet that says how it is filled in, one for the documents, one for each list
 * below them, and one with the code tables that the drop-downs show. Cells are texts, so that no code loses a zero.
 */
public final class TemplateWorkbook {
    private static final List<Integer> GUIDE_WIDTHS = List.of(18, 26, 100);

    /** How high a line of words is, in points. */
    private static final int LINE = 16;

    private static final int ROWS = 5_000;
    private static final int LONGEST_PROMPT = 250;
    private static final int NEEDED = 1;
    private static final int MAY_BE = 2;
    private static final int TEXT = 3;
    private static final int TITLE = 4;
    private static final int WORDS = 5;

    private static final String STYLES = "<styleSheet xmlns=\"" + PlainPackage.MAIN + "\">"
            + "<fonts count=\"4\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/>"
            + "<color rgb=\"FFFFFFFF\"/><name val=\"微软雅黑\"/></font><font><b/><sz val=\"11\"/><name val=\"微软雅黑\"/></font>"
            + "<font><b/><sz val=\"15\"/><name val=\"微软雅黑\"/></font></fonts><fills count=\"4\"><fill>"
            + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill>"
            + "<patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4E79\"/></patternFill></fill><fill>"
            + "<patternFill patternType=\"solid\"><fgColor rgb=\"FFD9E2EC\"/></patternFill></fill></fills>"
            + "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/>"
            + "<bottom style=\"thin\"/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\">"
            + "<xf/>" + xf(1, 2, 1, "center") + xf(2, 3, 1, "center") + xf(0, 0, 0, "top")
            + xf(3, 0, 0, "center")
            + xf(0, 0, 0, "top") + "</cellXfs></styleSheet>";

    private final Template template;
    private final Dataset dataset;
    private final Map<String, String> lists = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private record Sheet(String name, String xml) {}

    private TemplateWorkbook(Template template) {
        this.template = template;
        this.dataset = template.dataset();
    }

    private static String xf(int font, int fill, int border, String vertical) {
        return "<xf numFmtId=\"49\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"" + border
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\"><alignment vertical=\"" + vertical + "\" wrapText=\"1\"/></xf>";
    }

    /** Writes a template; nothing is left where that fails. */
    public static void write(Template template, Path target) throws IOException {
        WholeFile.<IOException>write(target, new TemplateWorkbook(template)::write);
    }

    private void write(Path file) throws IOException {
        List<TemplateField> fields = TemplateField.of(template);
        List<TemplateField.Child> children = TemplateField.children(template);
        String codes = codes(fields, children);
        sheets.add(new Sheet(Templates.GUIDE, guide(fields, children)));
        sheets.add(new Sheet(dataset.title().zh(), rows(fields)));
        TemplateField key = fields.stream()
                .filter(field -> field.name().equals(dataset.key().get(0)))
                .findFirst()
                .orElseThrow();
        for (TemplateField.Child child : children) {
            List<TemplateField> columns = new ArrayList<>(List.of(key));
            columns.addAll(child.fields());
            sheets.add(new Sheet(child.title(), rows(columns)));
        }
        sheets.add(new Sheet(Templates.CODES, codes));
        pack(file);
    }

    /** A sheet to be filled in: titles, formats, drop-downs and hints. */
    private String rows(List<TemplateField> fields) {
        StringBuilder columns = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            TemplateField field = fields.get(i);
            int width =
                    field.longest() >= 1_000 ? 40 : Math.max(14, field.title().length() * 2 + 6);
            columns.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + width
                    + "\" customWidth=\"1\" style=\"" + TEXT + "\"/>");
            String mark = field.needed() ? "*" : "";
            cells.append(InlineCell.of("", Letters.cell(1, i), field.needed() ? NEEDED : MAY_BE, mark + field.title()));
            rules.append(rule(field, Letters.of(i)));
        }
        return sheet(
                "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                        + " state=\"frozen\"/></sheetView></sheetViews><cols>" + columns + "</cols>",
                "<row r=\"1\" ht=\"30\" customHeight=\"1\">" + cells + "</row>",
                "<dataValidations count=\"" + fields.size() + "\">" + rules + "</dataValidations>");
    }

    private String rule(TemplateField field, String column) {
        String cells = "sqref=\"" + column + "2:" + column + ROWS + "\"";
        String hint = " allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" promptTitle=\""
                + Xml.escaped(cut(field.title(), 30)) + "\" prompt=\"" + Xml.escaped(cut(hint(field), LONGEST_PROMPT))
                + "\" ";
        if (field.codes().isPresent() && !field.several()) {
            String list = lists.getOrDefault(field.codes().get().name(), "");
            return "<dataValidation type=\"list\" errorTitle=\"请从下拉表里选\" error=\"只能填代码表里有的值\"" + hint + cells
                    + "><formula1>" + Xml.escaped(list) + "</formula1></dataValidation>";
        }
        if (field.number()) {
            return "<dataValidation type=\"whole\" operator=\"greaterThanOrEqual\" errorTitle=\"请填整数\" error=\"只能填 0 或正整数，不写单位\""
                    + hint + cells + "><formula1>0</formula1></dataValidation>";
        }
        if (field.longest() > 0 && field.longest() < 32_767) {
            return "<dataValidation type=\"textLength\" operator=\"lessThanOrEqual\" errorTitle=\"太长了\" error=\"最多 "
                    + field.longest() + " 个字\"" + hint + cells + "><formula1>" + field.longest()
                    + "</formula1></dataValidation>";
        }
        return "<dataValidation" + hint + cells + "/>";
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** What stands in a cell of a field, for the hint and for the sheet that explains. */
    private static String hint(TemplateField field) {
        List<String> words = new ArrayList<>();
        words.add(field.needed() ? "必填。" : "没有就空着。");
        field.expected().map(Text::zh).ifPresent(expected -> words.add(expected + "。"));
        if (field.codes().isPresent()) {
            words.add((field.several() ? "可以填几个，用“、”隔开：" : "从下拉表里选：")
                    + titles(field.codes().get()) + "。");
        } else if (field.several()) {
            words.add("可以填几个，用“、”隔开。");
        }
        if (field.number()) {
            words.add("只填整数，不写单位。");
        } else if (field.longest() > 0 && field.longest() < 32_767) {
            words.add("最多 " + field.longest() + " 个字。");
        }
        return String.join("", words);
    }

    private static String titles(CodeTable table) {
        return String.join(
                "、",
                table.values().values().stream()
                        .map(value -> value.title().zh())
                        .toList());
    }

    /** The tables side by side, and where each list stands. */
    private String codes(List<TemplateField> fields, List<TemplateField.Child> children) {
        List<TemplateField> all = new ArrayList<>(fields);
        children.forEach(child -> all.addAll(child.fields()));
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        all.forEach(field -> field.codes().ifPresent(table -> tables.put(table.name(), table)));
        Map<Integer, StringBuilder> rows = new java.util.TreeMap<>();
        int column = 0;
        for (CodeTable table : tables.values()) {
            put(
                    rows,
                    1,
                    InlineCell.of(
                            "", Letters.cell(1, column), MAY_BE, table.title().zh()));
            int row = 2;
            for (CodeValue value : table.values().values()) {
                put(
                        rows,
                        row,
                        InlineCell.of(
                                "",
                                Letters.cell(row, column),
                                TEXT,
                                value.title().zh()));
                row++;
            }
            String letters = Letters.of(column);
            lists.put(table.name(), "'" + Templates.CODES + "'!$" + letters + "$2:$" + letters + "$" + (row - 1));
            column++;
        }
        StringBuilder xml = new StringBuilder();
        rows.forEach((row, cells) -> xml.append("<row r=\"" + row + "\">" + cells + "</row>"));
        return sheet(
                "<cols><col min=\"1\" max=\"" + Math.max(1, column) + "\" width=\"22\" customWidth=\"1\"/></cols>",
                xml.toString(),
                "");
    }

    private static void put(Map<Integer, StringBuilder> rows, int row, String cell) {
        rows.computeIfAbsent(row, any -> new StringBuilder()).append(cell);
    }

    private String guide(List<TemplateField> fields, List<TemplateField.Child> children) {
        StringBuilder rows = new StringBuilder();
        List<String> merges = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(
                Templates.START + template.name(),
                "一、在“" + dataset.title().zh() + "”表里每行填一条；深蓝表头带 * 的必须填，浅色的有就填。表头不要改，列不要挪。",
                "二、点中单元格会出现填写提示；有下拉表的从下拉表里选。编码、电话照原样填，不要改成数字格式。"));
        template.types().ifPresent(types -> lines.add("本表只填这些类型的事项：" + String.join("、", types) + "。其他类型另有模板。"));
        if (!children.isEmpty()) {
            lines.add("三、“"
                    + String.join(
                            "”“",
                            children.stream().map(TemplateField.Child::title).toList())
                    + "”各占一张表，每行一项，第一列写它属于哪一条（与主表的编码一致）；没有的可以不填。");
        }
        lines.add("填好保存即可交回，本页和“代码表”不用删。");
        int row = 0;
        for (String line : lines) {
            row++;
            rows.append("<row r=\"" + row + "\" ht=\"" + (row == 1 ? 28 : 20) + "\" customHeight=\"1\">"
                    + InlineCell.of("", "A" + row, row == 1 ? TITLE : WORDS, line) + "</row>");
            merges.add("<mergeCell ref=\"A" + row + ":C" + row + "\"/>");
        }
        row += 2;
        rows.append(line(row++, MAY_BE, "表", "列", "怎么填"));
        for (TemplateField field : fields) {
            rows.append(line(row++, WORDS, dataset.title().zh(), title(field), hint(field)));
        }
        for (TemplateField.Child child : children) {
            for (TemplateField field : child.fields()) {
                rows.append(line(row++, WORDS, child.title(), title(field), hint(field)));
            }
        }
        return sheet(
                "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\""
                        + " workbookViewId=\"0\"/></sheetViews>" + PlainWorkbook.columns(GUIDE_WIDTHS),
                rows.toString(),
                "<mergeCells count=\"" + merges.size() + "\">" + String.join("", merges)
                        + "</mergeCells><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    }

    private static String title(TemplateField field) {
        return (field.needed() ? "*" : "") + field.title();
    }

    private static String line(int row, int style, String... texts) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            cells.append(InlineCell.of("", Letters.cell(row, i), style, texts[i]));
        }
        int lines = PlainWorkbook.lines(List.of(texts), GUIDE_WIDTHS);
        return "<row r=\"" + row + "\" ht=\"" + LINE * lines + "\" customHeight=\"1\">" + cells + "</row>";
    }

    private static String sheet(String before, String rows, String after) {
        return "<worksheet xmlns=\"" + PlainPackage.MAIN + "\">" + before + "<sheetData>" + rows + "</sheetData>"
                + after + "</worksheet>";
    }

    private void pack(Path file) throws IOException {
        try (PlainPackage parts = new PlainPackage(Files.newOutputStream(file))) {
            for (int i = 0; i < sheets.size(); i++) {
                parts.begin(PlainPackage.sheet(i + 1)).append(sheets.get(i).xml());
            }
            parts.begin(PlainPackage.STYLES_PART).append(STYLES);
            parts.finish(sheets.stream().map(Sheet::name).toList(), List.of());
        }
    }
}
