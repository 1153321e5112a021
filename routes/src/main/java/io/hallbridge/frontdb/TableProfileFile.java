package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.CodeMaps;
import io.hallbridge.setting.Setting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the profile of a front-end database; the format is described for editors in {@code profile.schema.json}. */
final class TableProfileFile {
    private static final int MOST_DOCUMENTS = 10_000;
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,4})([smhd])");

    private TableProfileFile() {}

    static TableProfile read(Setting root) {
        String name = root.get("profile").needed();
        Setting title = root.get("title");
        Setting operations = root.get("operations");
        Setting batches = root.get("batches");
        boolean keepsHistory = root.get("keep")
                .among(List.of("current", "history"))
                .filter("history"::equals)
                .isPresent();
        LayoutReader layouts = new LayoutReader(root, keepsHistory);
        Map<String, Layout> tables = new LinkedHashMap<>();
        root.get("tables").entries().forEach((dataset, layout) -> tables.put(dataset, layouts.read(layout)));
        TableProfile profile = new TableProfile(
                name,
                new Text(title.get("zh").text(name), title.get("en").text(name)),
                CodeMaps.read(root.get("codes")),
                new TableProfile.Operations(
                        operations.get("create").text("I"),
                        operations.get("update").text("U"),
                        operations.get("retire").text("D")),
                keepsHistory,
                (int) batches.get("documents").integer(500, 1, MOST_DOCUMENTS),
                (int) batches.get("bytes").integer(8 * 1024 * 1024, 1024, MOST_BYTES),
                tables,
                root.get("abnormal").present() ? Optional.of(abnormal(root.get("abnormal"))) : Optional.empty());
        root.reportUnknown();
        return profile;
    }

    private static TableProfile.Abnormal abnormal(Setting abnormal) {
        return new TableProfile.Abnormal(
                name(abnormal.get("table"), LayoutReader.TABLE),
                name(abnormal.get("row-guid"), ColumnReader.COLUMN),
                name(abnormal.get("batch"), ColumnReader.COLUMN),
                name(abnormal.get("code"), ColumnReader.COLUMN),
                name(abnormal.get("words"), ColumnReader.COLUMN),
                span(abnormal.get("accepted-after")));
    }

    private static String name(Setting setting, Pattern form) {
        String name = setting.needed();
        if (setting.present() && !form.matcher(name).matches()) {
            setting.problem(TableWords.NAME);
        }
        return name;
    }

    private static Duration span(Setting setting) {
        Matcher written = SPAN.matcher(setting.text("1d"));
        if (!written.matches()) {
            setting.problem(TableWords.SPAN);
            return Duration.ofDays(1);
        }
        long count = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
