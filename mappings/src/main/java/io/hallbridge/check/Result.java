package io.hallbridge.check;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a case ended, for the checks that ask something of certain endings. */
final class Result {
    private final String field;
    private final List<String> codes;
    private final Optional<CodeTable> table;

    /** @param options {@code result} names the field, {@code results} the codes something is asked of */
    Result(Options options) {
        this.field = options.get("result");
        this.codes = options.words("results");
        this.table = options.tableOf(field);
    }

    /** Reports that a field is missing, where the case ended in one of the ways that ask for it. */
    void report(Inspection at, Rule rule, String missing) {
        at.text(field)
                .filter(codes::contains)
                .ifPresent(code -> at.report(
                        Wording.put(rule, "result", words(code)),
                        missing,
                        Map.of("title", at.titleOf(missing), "other", at.titleOf(field))));
    }

    private Text words(String code) {
        return table.map(CodeTable::values)
                .map(values -> values.get(code))
                .map(CodeValue::title)
                .orElse(Text.same(code));
    }
}
