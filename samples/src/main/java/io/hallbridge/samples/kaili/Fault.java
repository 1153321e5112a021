package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fault planted on purpose.
 *
 * @param bureau the department's id
 * @param dataset {@code power} or {@code guide}
 * @param item the name of the item
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
        Map<String, Object> cells,
        String why) {

    static Fault error(String bureau, String dataset, String item, String rule, String field, Object raw, String why) {
        return new Fault(bureau, dataset, item, rule, "error", field, Map.of(field, raw), why);
    }

    static Fault warning(
            String bureau, String dataset, String item, String rule, String field, Object raw, String why) {
        return new Fault(bureau, dataset, item, rule, "warning", field, Map.of(field, raw), why);
    }

    /** The same fault with another cell changed. */
    Fault and(String field, Object raw) {
        Map<String, Object> more = new LinkedHashMap<>(cells);
        more.put(field, raw);
        return new Fault(bureau, dataset, item, rule, severity, foundAt, more, why);
    }

    /** The same fault, found at another field's cell. */
    Fault found(String field) {
        return new Fault(bureau, dataset, item, rule, severity, field, cells, why);
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** Whether the document it stands in must stay behind. A child row that belongs to nothing stands in none. */
    boolean holdsBack() {
        return isError() && !rule.equals("child-without-parent");
    }
}
