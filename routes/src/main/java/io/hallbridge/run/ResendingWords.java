package io.hallbridge.run;

import io.hallbridge.finding.Text;
import java.util.List;
import java.util.OptionalLong;

/** The sentences said about sending documents again. */
final class ResendingWords {
    private ResendingWords() {}

    static Text noContent(String key, OptionalLong version) {
        String history = "hallbridge history " + key;
        return version.isPresent()
                ? new Text(
                        "“" + key + "”没有第 " + version.getAsLong() + " 版的内容；看发过什么：" + history,
                        "there is no content of version " + version.getAsLong() + " of \"" + key + "\"; what was sent: "
                                + history)
                : new Text(
                        "大厅从没有接受过“" + key + "”；看发过什么：" + history,
                        "the hall never accepted \"" + key + "\"; what was sent: " + history);
    }

    static Text ambiguous(String key, List<String> places) {
        String all = String.join(", ", places);
        return new Text(
                "“" + key + "”不止一处：" + all + "；用 --hall 和 --dataset 指定",
                "\"" + key + "\" stands in several places: " + all + "; name one with --hall and --dataset");
    }

    static Text severalHalls() {
        return new Text("这些文档发往不同的大厅；用 --hall 指定一个", "these documents went to different halls; name one with --hall");
    }

    static Text underWay(String key) {
        return new Text(
                "“" + key + "”早先送出，还没有结果，没有再送；先弄清楚：hallbridge status",
                "\"" + key
                        + "\" was sent before and is still open; nothing was sent. Settle that first: hallbridge status");
    }
}
