package io.hallbridge.finding;

import java.util.Locale;

/**
 * How bad a finding is: an error keeps a document from leaving, a warning and an info do not; nor does what a waiver
 * accepts for a while.
 */
public enum Severity {
    ERROR(new Text("错误", "error")),
    WARNING(new Text("警告", "warning")),
    INFO(new Text("提示", "info")),
    WAIVED(new Text("豁免", "waived"));

    private final Text title;

    Severity(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** The word used in YAML and JSON: {@code error}, {@code warning}, {@code info}, {@code waived}. */
    public String word() {
        return title.en();
    }

    /** The severity of a {@linkplain #word word}, which must be one of them. */
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
