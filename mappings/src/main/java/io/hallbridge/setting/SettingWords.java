package io.hallbridge.setting;

import io.hallbridge.finding.Text;
import java.util.Collection;
import java.util.Optional;

/** The sentences said about settings. */
final class SettingWords {
    static final Text NOT_A_FILE = new Text("文件不存在，请检查路径", "there is no such file; check the path");
    static final Text NOT_READABLE = new Text("文件读不了，请检查权限", "the file cannot be read; check its permissions");
    static final Text NOT_UTF8 = new Text("文件不是 UTF-8 编码，请另存为 UTF-8", "the file is not UTF-8; save it as UTF-8");
    static final Text EMPTY = new Text("文件是空的", "the file is empty");
    static final Text MISSING = new Text("缺少这一项，必须填写", "this setting is missing and must be given");
    static final Text WANT_TEXT = new Text("这里应当是一个值，不是列表或小节", "a single value belongs here, not a list or a section");
    static final Text WANT_SECTION = new Text("这里应当是一个小节（键: 值）", "a section (key: value) belongs here");
    static final Text WANT_FLAG = new Text("这里应当是 true 或 false", "this must be true or false");
    static final Text TWICE = new Text("同一个键写了两次", "the same key stands here twice");

    private SettingWords() {}

    static Text syntax(String detail) {
        return new Text("YAML 语法错误：" + detail, "YAML syntax error: " + detail);
    }

    static Text unknown(Optional<String> nearest, Collection<String> known) {
        String all = String.join(", ", known);
        return nearest.map(key -> new Text("没有这个键，是不是“" + key + "”？", "unknown key, did you mean \"" + key + "\"?"))
                .orElseGet(() -> new Text("没有这个键；可用的键：" + all, "unknown key; known: " + all));
    }

    static Text wantInteger(long least, long most) {
        return new Text(
                "这里应当是 " + least + " 到 " + most + " 的整数", "this must be a whole number from " + least + " to " + most);
    }

    static Text notAmong(String value, Optional<String> nearest, Collection<String> known) {
        String all = String.join(", ", known);
        return new Text(
                "没有“" + value + "”" + nearest.map(word -> "，是不是“" + word + "”？").orElse("；可用的值：" + all),
                "there is no \"" + value + "\""
                        + nearest.map(word -> ", did you mean \"" + word + "\"?")
                                .orElse("; known: " + all));
    }
}
