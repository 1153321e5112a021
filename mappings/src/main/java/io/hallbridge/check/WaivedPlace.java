package io.hallbridge.check;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.setting.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a waiver holds. What is given must fit, with {@code *} for any characters; what is left out fits everything.
 *
 * @param wanted the patterns by what they are about
 */
record WaivedPlace(Map<String, Pattern> wanted) {
    private static final List<String> PARTS =
            List.of("source", "file", "sheet", "cell", "column", "header", "dataset", "key");

    static WaivedPlace read(Setting waiver) {
        Map<String, Pattern> wanted = new LinkedHashMap<>();
        for (String part : PARTS) {
            waiver.get(part).text().ifPresent(text -> wanted.put(part, pattern(part, text)));
        }
        return new WaivedPlace(wanted);
    }

    private static Pattern pattern(String part, String text) {
        boolean letters = part.equals("cell") || part.equals("column");
        String given = letters ? text.toUpperCase(Locale.ROOT) : text;
        return Pattern.compile("\\Q" + given.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
    }

    /** Whether it says which tables it is about, so that it can be known to have become stale. */
    boolean namesTables() {
        return wanted.containsKey("source") || namesFile() || wanted.containsKey("dataset");
    }

    boolean namesFile() {
        return wanted.containsKey("file");
    }

    boolean covers(Finding finding) {
        Origin at = finding.origin();
        return covers(at.source(), at.file(), finding.dataset())
                && fits("sheet", at.table())
                && fits("cell", at.cell())
                && fits("column", at.column())
                && fits("header", at.header())
                && fits("key", finding.key());
    }

    /** Whether it is about such a table. */
    boolean covers(String source, @Nullable String file, @Nullable String dataset) {
        return fits("source", source)
                && (fits("file", file) || file != null && fits("file", file.substring(file.lastIndexOf('/') + 1)))
                && fits("dataset", dataset);
    }

    private boolean fits(String part, @Nullable String value) {
        Pattern pattern = wanted.get(part);
        return pattern == null || value != null && pattern.matcher(value).matches();
    }
}
