package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A fault planted on purpose.
 *
 * @param bureau the department's id
 * @param dataset {@code power} or {@code guide}
 * @param item the name of the item; empty where the table as a whole is concerned
 * @param rule the rule that must find it
 * @param severity {@code error} or {@code warning}
 * @param foundAt the field whose cell the finding must name
 * @param cells what stands in the item's cells instead, by field
 * @param why what happened, in one line
 */
record Fault(
        String bureau,
        String dataset,
        String item,
        String rule,
        String severity,
        String foundAt,
        Map<String, Function<Entry, Object>> cells,
        String why) {

    static Fault error(String bureau, String dataset, String item, String rule, String foundAt, String why) {
        return new Fault(bureau, dataset, item, rule, "error", foundAt, Map.of(), why);
    }

    static Fault warning(String bureau, String dataset, String item, String rule, String foundAt, String why) {
        return new Fault(bureau, dataset, item, rule, "warning", foundAt, Map.of(), why);
    }

    static Fault info(String bureau, String dataset, String item, String rule, String foundAt, String why) {
        return new Fault(bureau, dataset, item, rule, "info", foundAt, Map.of(), why);
    }

    /** The same fault with what stands in the cell where it is found. */
    Fault raw(Object raw) {
        return with(foundAt, entry -> raw);
    }

    /** The same fault with what stands in another cell. */
    Fault with(String field, Object raw) {
        return with(field, entry -> raw);
    }

    /** The same fault with what stands in a cell, made from the item. */
    Fault with(String field, Function<Entry, Object> raw) {
        Map<String, Function<Entry, Object>> more = new LinkedHashMap<>(cells);
        more.put(field, raw);
        return new Fault(bureau, dataset, item, rule, severity, foundAt, more, why);
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** Whether it concerns a table as a whole. */
    boolean ofTable() {
        return item.isEmpty();
    }

    /** Whether the document it stands in must stay behind. A child row that belongs to nothing stands in none. */
    boolean holdsBack() {
        return isError() && !rule.equals("child-without-parent");
    }
}
