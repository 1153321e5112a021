package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import io.hallbridge.workspace.HallConnection;

/** The sentences said when a hall does not list what it holds: where, what, and what to do. */
final class ListingWords {
    private final FailureWords words;
    private final String profile;

    ListingWords(HallConnection hall, FailureWords words) {
        this.words = words;
        this.profile = hall.way().profileName();
    }

    /** There is nothing to ask the hall with. */
    static Text cannotList(HallConnection hall) {
        String profile = hall.way().profileName();
        return new Text(
                "大厅 " + hall.name() + " 的 profile “" + profile + "”没有 list，问不到它持有什么，无法核对。",
                "the profile \"" + profile + "\" of hall " + hall.name()
                        + " has no list, so the hall cannot be asked what it holds and nothing can be compared.");
    }

    /** A page lacks what the profile promises. */
    Text notUnderstood(String dataset, String lacking) {
        return words.said(
                "列出的 " + dataset + " 看不懂（{what}）。{todo}。",
                "lists " + dataset + " in a way that is not understood ({what}); {todo}.",
                Text.same(words.clean(lacking)),
                new Text("请检查 profile “" + profile + "”的 list", "check list in the profile \"" + profile + "\""));
    }

    /** Page after page, but no other document. */
    Text circle(String dataset) {
        return words.said(
                "列出 " + dataset + " 时原地打转：{what}。{todo}。",
                "lists " + dataset + " in a circle: {what}; {todo}.",
                new Text("有一页没有任何新文档，却说还有下一页", "a page brought no other document and yet names a next one"),
                new Text(
                        "请检查 profile “" + profile + "”的 list 里的 call 和 next",
                        "check call and next of list in the profile \"" + profile + "\""));
    }

    /** What was listed and what the hall says it holds are not as many. */
    Text contradiction(String dataset, long listed, long total) {
        return words.said(
                "列出的 " + dataset + " 前后不一：{what}。{todo}。",
                "contradicts itself when it lists " + dataset + ": {what}; {todo}.",
                new Text(
                        "它说有 " + total + " 条，列出了 " + listed + " 条",
                        "it says there are " + total + " and lists " + listed),
                new Text("请在没有别人向它发送时再试", "try again while nobody sends to it"));
    }
}
