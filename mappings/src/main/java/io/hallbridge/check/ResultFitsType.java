package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** The result's name and its type say the same. */
final class ResultFitsType implements Check {
    static final Rule RESULT_FITS_TYPE = Rule.warning(
            "result-fits-type",
            new Text("审批结果名称与类型不符", "name and type of the result do not fit"),
            new Text(
                    "“{title}”是“{name}”，“{other}”却是“{type}”",
                    "\"{title}\" is \"{name}\", but \"{other}\" is \"{type}\""),
            new Text("请改正名称或类型", "correct the name or the type"));

    static final Rule RESULT_NAME_MISSING = Rule.warning(
            "result-name-missing",
            new Text("有审批结果却没有名称", "a result without a name"),
            new Text(
                    "“{other}”是“{type}”，“{title}”却没有填写", "\"{other}\" is \"{type}\", but \"{title}\" is not filled in"),
            new Text("请填写结果名称；没有结果的请把类型改为“无”", "give the result's name, or make the type 无 (none)"));

    static final Rule RESULT_TYPE_MISSING = Rule.warning(
            "result-type-missing",
            new Text("有结果名称却没有结果类型", "a result that has a name and no type"),
            new Text(
                    "“{other}”是“{name}”，“{title}”却没有填写", "\"{other}\" is \"{name}\", but \"{title}\" is not filled in"),
            new Text("请填写结果类型", "say what type of result it is"));

    static final NamedCheck NAMED = new NamedCheck(
            "result-fits-type",
            List.of(RESULT_FITS_TYPE, RESULT_NAME_MISSING, RESULT_TYPE_MISSING),
            Map.of("name", "resultName", "result-type", "resultType"),
            Map.of(
                    "certificate", "10",
                    "certificate-endings", "证、证书、执照",
                    "approval", "20",
                    "approval-endings", "批复、批文、文",
                    "none", "99"),
            ResultFitsType::new);

    private final Options options;
    private final String name;
    private final String type;

    private ResultFitsType(Options options) {
        this.options = options;
        this.name = options.get("name");
        this.type = options.get("result-type");
    }

    @Override
    public void look(Inspection at) {
        String held = at.text(name).orElse("");
        if (!held.isEmpty() && at.text(type).isEmpty() && !at.said(type)) {
            at.report(
                    RESULT_TYPE_MISSING,
                    type,
                    Map.of("title", at.titleOf(type), "other", at.titleOf(name), "name", held));
        }
        at.text(type).ifPresent(code -> {
            boolean none = code.equals(options.get("none"));
            if (held.isEmpty() && (code.equals(options.get("certificate")) || code.equals(options.get("approval")))) {
                report(at, RESULT_NAME_MISSING, held, code);
            } else if (!held.isEmpty() && (none || !fits(held, code))) {
                report(at, RESULT_FITS_TYPE, held, code);
            }
        });
    }

    private boolean fits(String held, String code) {
        return !(ends(held, "certificate-endings") && code.equals(options.get("approval")))
                && !(ends(held, "approval-endings") && code.equals(options.get("certificate")));
    }

    private boolean ends(String held, String option) {
        return options.words(option).stream().anyMatch(held::endsWith);
    }

    private void report(Inspection at, Rule rule, String held, String code) {
        Text words = options.tableOf(type)
                .map(table -> table.values().get(code))
                .map(value -> value.title())
                .orElse(Text.same(code));
        at.report(
                Wording.put(rule, "type", words),
                name,
                Map.of("title", at.titleOf(name), "other", at.titleOf(type), "name", held));
    }
}
