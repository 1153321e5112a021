package io.hallbridge.finding;

/** How bad a finding is: an error keeps a document from leaving, a warning and an info do not. */
public enum Severity {
    ERROR(new Text("错误", "error")),
    WARNING(new Text("警告", "warning")),
    INFO(new Text("提示", "info"));

    private final Text title;

    Severity(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** The word used in YAML and JSON: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return title.en();
    }
}
