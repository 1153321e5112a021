package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;

/** What can be wrong with documents only when all of them are looked at. */
public final class WholeRules {
    public static final Rule KEY_TWICE = Rule.error(
            "key-twice",
            new Text("两条不同的内容用了同一个编码", "two different documents with the same key"),
            new Text(
                    "“{title}”{key} 出现了不止一次，内容不同，都没有上报",
                    "\"{title}\" {key} occurs more than once with different content; none of them is sent"),
            new Text("请只保留正确的一条，或改正编码", "keep the correct one only, or correct the key"));

    public static final Rule SAME_DOCUMENT_TWICE = Rule.warning(
            "same-document-twice",
            new Text("同一条内容出现了两次", "the same document twice"),
            new Text(
                    "“{title}”{key} 的内容完全相同，只取一条",
                    "\"{title}\" {key} occurs again with the same content and is taken once"),
            new Text("请删去重复的一条", "delete the repetition"));

    public static final Rule PARENT_MISSING = Rule.error(
            "parent-missing",
            new Text("找不到所属的上级内容", "the parent document is missing"),
            new Text(
                    "“{title}”是 {value}，但本次和网上办事大厅里都没有这条{parent}",
                    "\"{title}\" is {value}, but neither this exchange nor the hall has that {parent}"),
            new Text("请先上报这条{parent}，或改正“{title}”", "send that {parent} first, or correct \"{title}\""));

    private WholeRules() {}

    public static List<Rule> all() {
        return List.of(KEY_TWICE, SAME_DOCUMENT_TWICE, PARENT_MISSING);
    }
}
