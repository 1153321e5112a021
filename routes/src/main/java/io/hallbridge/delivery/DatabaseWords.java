package io.hallbridge.delivery;

import io.hallbridge.finding.Text;

/** The sentences said about a front-end database besides those said about any hall. */
final class DatabaseWords {
    static final Text CONNECTION = new Text("连接", "connection");
    static final Text TABLES = new Text("交换表", "exchange tables");
    static final Text AS_SAID =
            new Text("表、列、宽度和权限都与接口配置相符", "tables, columns, widths and rights are as the profile says");

    private DatabaseWords() {}

    static Text cannotList(DatabaseApproach approach) {
        String profile = approach.way().profileName();
        String hall = approach.hall().name();
        return new Text(
                "大厅 " + hall + " 的接口配置“" + profile + "”的主表里没有 put: key 和 put: fingerprint 的列，问不到它持有什么，无法核对。",
                "the main tables in the profile \"" + profile + "\" of hall " + hall
                        + " have no columns with put: key and put: fingerprint, so it cannot be asked what it holds and"
                        + " nothing can be compared.");
    }
}
