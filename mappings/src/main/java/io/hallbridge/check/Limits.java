package io.hallbridge.check;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.finding.Text;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The time limits of an item and the words for them. */
final class Limits {
    /** The options of every check that looks at limits: the fields. */
    static final Map<String, String> FIELDS = Map.of(
            "statutory", "statutoryDays",
            "statutory-unit", "statutoryUnit",
            "promise", "promiseDays",
            "promise-unit", "promiseUnit");

    /** How a month is counted: 22 working days is seen in Wenzhou's item checker, 30 calendar days in an older system. */
    static final Map<String, String> MONTH = Map.of("month-as-working-days", "22", "month-as-calendar-days", "30");

    private final Options options;
    private final TimeLimit.Month month;
    private final Optional<CodeTable> units;

    Limits(Options options) {
        this.options = options;
        this.month =
                new TimeLimit.Month(options.number("month-as-working-days"), options.number("month-as-calendar-days"));
        this.units = options.tableOf(options.get("promise-unit"));
    }

    TimeLimit.Month month() {
        return month;
    }

    Optional<TimeLimit> statutory(Inspection at) {
        return limit(at, "statutory");
    }

    Optional<TimeLimit> promise(Inspection at) {
        return limit(at, "promise");
    }

    private Optional<TimeLimit> limit(Inspection at, String option) {
        OptionalLong amount = at.number(options.get(option));
        Optional<String> unit = at.text(options.get(option + "-unit"));
        return amount.isPresent() ? unit.map(code -> new TimeLimit(amount.getAsLong(), code)) : Optional.empty();
    }

    /** A limit as people write it: 20 工作日, 20 working days. */
    Text words(TimeLimit limit) {
        Text unit = units.map(table -> table.values().get(limit.unit()))
                .map(CodeValue::title)
                .orElse(Text.same(limit.unit()));
        return new Text(
                limit.amount() + " " + unit.zh(), limit.amount() + " " + unit.en() + (limit.amount() == 1 ? "" : "s"));
    }
}
