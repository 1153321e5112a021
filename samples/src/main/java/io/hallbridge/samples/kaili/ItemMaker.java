package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a department's powers and guides from its lines. */
final class ItemMaker {
    private static final Map<String, String> LETTERS =
            Map.of("01", "XK", "02", "CF", "03", "QZ", "04", "ZS", "05", "JF");

    private final Bureau bureau;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Entry> powers = new ArrayList<>();
    private final List<Entry> guides = new ArrayList<>();

    ItemMaker(Bureau bureau) {
        this.bureau = bureau;
        for (String line : bureau.lines()) {
            if (line.startsWith("-")) {
                add(PowerLine.parse(line));
            } else {
                add(ItemLine.parse(line));
            }
        }
    }

    List<Entry> powers() {
        return powers;
    }

    List<Entry> guides() {
        return guides;
    }

    private void add(PowerLine line) {
        for (String name : line.names()) {
            Entry power = power(line.type(), name, line.law());
            if (line.type().equals("02")) {
                power.with("punishmentMethod", line.methods());
            } else if (line.type().equals("04")) {
                power.with("permitReduce", "0");
            }
            finish(power, line.type());
        }
    }

    private void add(ItemLine item) {
        Entry power = power(item.type(), item.name(), item.law()).with("audiences", item.audiences());
        limits(power, item);
        if (item.isLevy()) {
            power.with("permitReduce", "0");
        }
        finish(power, item.type());
        List<String> variants = item.variants().isEmpty() ? List.of("") : item.variants();
        for (int i = 0; i < variants.size(); i++) {
            String code = power.code() + (item.variants().isEmpty() ? "" : String.format("%02d", i + 1));
            guides.add(new GuideMaker(bureau, item, variants.get(i)).make(code, power));
        }
    }

    static void limits(Entry entry, ItemLine item) {
        if (item.statutory() >= 0) {
            entry.with("statutoryDays", item.statutory()).with("statutoryUnit", "1");
        }
        entry.with("promiseDays", item.promise()).with("promiseUnit", "1");
    }

    private Entry power(String type, String name, String law) {
        int number = numbers.merge(type, 1, Integer::sum);
        String catalog = CodeMaker.catalogCode(type, bureau.number(), number);
        Entry power = Entry.of("power")
                .with("code", bureau.creditCode() + "4" + catalog)
                .with("catalogCode", catalog)
                .with("name", name)
                .with("type", type)
                .with("basis", "《" + law + "》")
                .with("level", "4");
        if (!type.equals("20")) {
            power.with("powerSource", Dice.of(name, "source").chance(8) ? "2" : "1");
            power.with(
                    "localCode",
                    CodeMaker.localCode(
                            LETTERS.getOrDefault(type, "QT"), bureau.number(), number + Integer.parseInt(type) * 40));
        }
        return power;
    }

    private void finish(Entry power, String type) {
        powers.add(power.with("subject", bureau.name())
                .with("deptCode", bureau.creditCode())
                .with("deptNature", bureau.nature())
                .with("office", bureau.office(power.name() + power.text("basis")))
                .with("responsibility", Prose.duty(type))
                .with("accountability", Prose.accountability(type))
                .with("consultPhone", bureau.consultPhone())
                .with("complaintPhone", bureau.complaintPhone())
                .with("state", "1"));
    }
}
