package io.hallbridge.check;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Problems;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What a workspace's own version of a shipped dataset must keep: its mandatory rules, a code table for what is coded (not
 * the same one), and the marks of what is personal.
 */
final class ShippedKept {
    private final Dataset own;
    private final Problems problems;

    ShippedKept(Dataset own, Problems problems) {
        this.own = own;
        this.problems = problems;
    }

    void report() {
        Datasets.builtIn().find(own.name()).ifPresent(this::compare);
    }

    private void compare(Dataset shipped) {
        NamedChecks.ALL.stream()
                .filter(NamedCheck::mandatory)
                .map(NamedCheck::name)
                .filter(name -> !own.rules().containsKey(name))
                .filter(shipped.rules()::containsKey)
                .forEach(name -> problem(
                        "rules",
                        new Text(
                                "缺少强制规则“" + name + "”，请加上",
                                "the mandatory rule \"" + name + "\" is left out; add it")));
        String codes = leftOut(shipped.codes().keySet(), own.codes().keySet());
        if (!codes.isEmpty()) {
            problem(
                    "codes",
                    new Text(
                            "这些字段缺少代码表，请加上（可以是自己的表）：" + codes,
                            "these fields are left without a code table; add one, which may be your own: " + codes));
        }
        String personal = leftOut(shipped.personal(), own.personal());
        if (!personal.isEmpty()) {
            problem(
                    "personal",
                    new Text(
                            "这些字段是个人信息，请加上，否则会显示出来：" + personal,
                            "these fields are personal; add them, or they would be shown: " + personal));
        }
    }

    /** Those that the dataset still has a field for: its schema may be another. */
    private String leftOut(Collection<String> shipped, Collection<String> kept) {
        return shipped.stream()
                .filter(field -> !kept.contains(field) && own.property(field).isPresent())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void problem(String path, Text text) {
        problems.add("datasets/" + own.name() + "/dataset.yaml", 0, path, text);
    }
}
