package io.hallbridge.check;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.RuleSetting;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the rules a dataset switches on exist and are told what they understand. */
final class RuleSettings {
    private final Dataset dataset;
    private final Datasets datasets;
    private final Problems problems;

    RuleSettings(Dataset dataset, Datasets datasets, Problems problems) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.problems = problems;
    }

    void report() {
        dataset.rules().values().forEach(this::report);
        if (datasets.isOwn(dataset.name())) {
            new ShippedKept(dataset, problems).report();
        }
    }

    private void report(RuleSetting setting) {
        Optional<NamedCheck> named = NamedChecks.find(setting.rule());
        if (named.isEmpty()) {
            problem(setting, "", unknown("规则", "rule", setting.rule(), NamedChecks.names()));
            return;
        }
        NamedCheck check = named.get();
        if (isMilder(setting, check)) {
            problem(
                    setting,
                    ".severity",
                    new Text("这条规则是强制的，不能关闭或降级", "this rule is mandatory and cannot be switched off or made milder"));
        }
        setting.options().forEach((option, value) -> reportOption(setting, check, option, value));
    }

    private static boolean isMilder(RuleSetting setting, NamedCheck check) {
        return check.rules().stream()
                .filter(Rule::mandatory)
                .anyMatch(rule -> setting.off()
                        || setting.severity()
                                .filter(severity -> severity.compareTo(rule.severity()) > 0)
                                .isPresent());
    }

    private void reportOption(RuleSetting setting, NamedCheck check, String option, String value) {
        if (check.fields().containsKey(option)) {
            if (dataset.property(value).isEmpty()) {
                problem(
                        setting,
                        "." + option,
                        unknown("字段", "field", value, dataset.fields().keySet()));
            }
        } else if (!check.settings().containsKey(option)) {
            List<String> known = Stream.of(
                            check.settings().keySet(), check.fields().keySet(), List.of("severity"))
                    .flatMap(Collection::stream)
                    .sorted()
                    .toList();
            problem(setting, "." + option, unknown("选项", "option", option, known));
        } else {
            reportSetting(setting, option, value);
        }
    }

    private void reportSetting(RuleSetting setting, String option, String value) {
        if (Options.NUMBERS.contains(option) && !value.matches("[1-9][0-9]{0,3}")) {
            problem(
                    setting,
                    "." + option,
                    new Text("这里应当是 1 到 9999 的整数", "this must be a whole number from 1 to 9999"));
        }
        if (option.equals("table") && datasets.findTable(value).isEmpty()) {
            problem(setting, "." + option, unknown("代码表", "code table", value, datasets.tableNames()));
        }
        if (option.equals("calendar") && datasets.findCalendar(value).isEmpty()) {
            problem(setting, "." + option, unknown("日历", "calendar", value, datasets.calendarNames()));
        }
        if (value.isBlank()) {
            problem(setting, "." + option, new Text("这里不能是空的", "this must not be empty"));
        }
    }

    private void problem(RuleSetting setting, String below, Text text) {
        problems.add(setting.file(), setting.line(), "rules." + setting.rule() + below, text);
    }

    private static Text unknown(String zh, String en, String word, Collection<String> known) {
        Optional<String> near = Nearest.to(word, known);
        String all = String.join(", ", known);
        return new Text(
                "没有" + zh + "“" + word + "”"
                        + near.map(key -> "，是不是“" + key + "”？").orElse("；可用的：" + all),
                "there is no " + en + " \"" + word + "\""
                        + near.map(key -> ", did you mean \"" + key + "\"?").orElse("; known: " + all));
    }
}
