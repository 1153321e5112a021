package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** An item done on the spot promises 0, and an item that promises 0 is done on the spot. */
final class ImmediateMeansZero implements Check {
    static final Rule IMMEDIATE_MEANS_ZERO = new Rule(
            "immediate-means-zero",
            Severity.ERROR,
            false,
            new Text("办件类型与承诺时限不符", "case kind and promise do not fit"),
            new Text(
                    "“{title}”是“{kind}”，而“{other}”是 {promise}",
                    "\"{title}\" is \"{kind}\", but \"{other}\" is {promise}"),
            new Text("即办件的承诺时限应为 0，其他办件的应大于 0", "promise 0 for a case done on the spot and more for any other"));

    static final NamedCheck NAMED = new NamedCheck(
            "immediate-means-zero",
            List.of(IMMEDIATE_MEANS_ZERO),
            Map.of("kind", "caseKind", "promise", "promiseDays"),
            Map.of("immediate", "1"),
            ImmediateMeansZero::new);

    private final Options options;

    private ImmediateMeansZero(Options options) {
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        OptionalLong promise = at.number(options.get("promise"));
        String field = options.get("kind");
        at.text(field).filter(kind -> options.known(field, kind)).ifPresent(kind -> {
            boolean immediate = kind.equals(options.get("immediate"));
            if (promise.isPresent() && immediate != (promise.getAsLong() == 0)) {
                report(at, field, kind, promise.getAsLong());
            }
        });
    }

    private void report(Inspection at, String field, String kind, long promise) {
        Text words = options.tableOf(field)
                .map(table -> table.values().get(kind))
                .map(value -> value.title())
                .orElse(Text.same(kind));
        at.report(
                Wording.put(IMMEDIATE_MEANS_ZERO, "kind", words),
                field,
                Map.of(
                        "title", at.titleOf(field),
                        "other", at.titleOf(options.get("promise")),
                        "promise", String.valueOf(promise)));
    }
}
