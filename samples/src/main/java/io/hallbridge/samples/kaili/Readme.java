package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The workspace's README in either language: a written page with the numbers and the table of departments put in. */
final class Readme {
    private static final Map<String, String> ZH = new LinkedHashMap<>();

    static {
        ZH.put("plain", "单行表头；材料在一格内分行列出");
        ZH.put("titled", "上有标题、填表单位，下有合计、注；材料、问答为重复列");
        ZH.put("grouped", "两行表头（合并的分组标题）；√ 列；材料、流程、问答在其他工作表，按编码关联");
        ZH.put("merged", "部门、类型单元格向下合并；材料等在其他工作表，按事项名称关联；全角数字、单位写在格内");
        ZH.put("ticked", "√ 列；材料等在其他工作表，按编码关联");
        ZH.put("dirty", "表头另有叫法；①②编号、<br>、全角空格、单位、占位符“/”");
    }

    private static final Map<String, String> EN = Map.of(
            "plain", "one header row; materials as lines of one cell",
            "titled", "title and 填表单位 above, 合计 and 注 below; materials and questions as repeated columns",
            "grouped",
                    "two header rows with merged group titles; √ columns; materials, flow, questions on other sheets, joined by code",
            "merged",
                    "department and type cells merged down; other sheets joined by name; full-width digits, units in cells",
            "ticked", "√ columns; materials and the rest on other sheets, joined by code",
            "dirty", "other column titles; ①② numbering, <br>, odd spaces, units, placeholder /");

    private Readme() {}

    static String text(String name, KailiWorkspace workspace) {
        boolean chinese = name.contains("zh");
        Expected expected = new Expected(workspace);
        return ContentFiles.text("/readme/" + name)
                .replace("{powers}", String.valueOf(expected.documents("power")))
                .replace("{guides}", String.valueOf(expected.documents("guide")))
                .replace("{faults}", String.valueOf(workspace.faults().size()))
                .replace("{errors}", String.valueOf(expected.findings("error")))
                .replace("{held}", String.valueOf(expected.heldBack("power") + expected.heldBack("guide")))
                .replace("{table}", table(workspace, chinese));
    }

    private static String table(KailiWorkspace workspace, boolean chinese) {
        return workspace.senders().stream().map(sender -> row(sender, chinese)).collect(Collectors.joining("\n"));
    }

    private static String row(Sender sender, boolean chinese) {
        Bureau bureau = sender.bureau();
        int last = bureau.firstWindow() + bureau.windows() - 1;
        String windows = bureau.windows() == 1 ? "" + last : bureau.firstWindow() + "–" + last;
        return "| " + bureau.id() + " | " + bureau.name() + " | " + windows + " | "
                + sender.powers().size() + " | " + sender.guides().size() + " | " + shape(sender, chinese) + " |";
    }

    private static String shape(Sender sender, boolean chinese) {
        String shape = chinese
                ? ZH.getOrDefault(sender.style().name(), "")
                : EN.getOrDefault(sender.style().name(), "");
        return switch (sender.files()) {
            case DATABASE ->
                (chinese ? "**数据库**（SQLite），列名：" : "**database** (SQLite), columns: ") + columns(sender, chinese);
            case XLS -> "**.xls** · " + shape;
            case OLE_NAMED_XLSX ->
                (chinese ? "**办事指南名为 .xlsx，实为 OLE** · " : "**guides named .xlsx, truly OLE** · ") + shape;
            case POWERS_AS_CSV -> (chinese ? "**权责清单为 GB18030 的 CSV** · " : "**powers as CSV in GB18030** · ") + shape;
            case ONE_WORKBOOK -> (chinese ? "**两张表在同一工作簿** · " : "**both in one workbook** · ") + shape;
            default -> shape;
        };
    }

    private static String columns(Sender sender, boolean chinese) {
        return switch (sender.bureau().id()) {
            case "fund" -> chinese ? "国家汇聚表的列名" : "those of the national tables";
            case "labour" -> chinese ? "拼音首字母" : "initials of the Chinese names";
            default -> chinese ? "英文单词" : "English words";
        };
    }
}
