package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.Map;

/** The mapping file of a department and dataset. */
final class MappingFile {
    private final Sender sender;
    private final String dataset;
    private final Map<String, String> lostColumns;

    /** The only column a mapping looks for that its department no longer sends. */
    MappingFile(Sender sender, String dataset) {
        this.sender = sender;
        this.dataset = dataset;
        boolean lost = sender.bureau().id().equals("gas") && dataset.equals("guide");
        this.lostColumns = lost ? Map.of("mobileUrl", "移动端办理地址") : Map.of();
    }

    String path() {
        return "mappings/" + sender.bureau().id() + "/" + dataset + "s.yaml";
    }

    String text() {
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(sender.bureau().name())
                .append(" ")
                .append(what())
                .append("（示例，内容虚构）\n");
        out.append("mapping: ")
                .append(sender.bureau().id())
                .append("-")
                .append(dataset)
                .append("s\n");
        out.append("dataset: ")
                .append(dataset)
                .append("\nsource: ")
                .append(sender.bureau().id())
                .append("\n");
        where(out);
        out.append("fields:\n");
        fields().forEach((field, how) -> out.append("  ")
                .append(field)
                .append(how.startsWith("\n") ? ":" : ": ")
                .append(how)
                .append("\n"));
        return out.toString();
    }

    private String what() {
        return dataset.equals("power") ? "权责清单" : "办事指南";
    }

    private void where(StringBuilder out) {
        if (sender.files() == Sender.Files.DATABASE) {
            out.append("table: ").append(sender.dialect().table(dataset)).append("\n");
            return;
        }
        boolean csv = sender.file(dataset).endsWith(".csv");
        if (sender.files() != Sender.Files.ONE_WORKBOOK) {
            out.append("files: \"*").append(what()).append("*\"\n");
        }
        out.append(csv ? "charset: GB18030\n" : "sheet: [" + what() + ", Sheet1]\n");
    }

    private Map<String, String> fields() {
        if (sender.files() == Sender.Files.DATABASE) {
            return new DatabaseMapping(sender.dialect(), dataset).fields(sender.entries(dataset));
        }
        Map<String, String> fields = new LinkedHashMap<>(sender.form(dataset).mapping());
        lostColumns.forEach((field, title) -> fields.put(field, "{ from: " + title + " }"));
        return fields;
    }
}
