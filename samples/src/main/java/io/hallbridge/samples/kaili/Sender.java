package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A department with what it sends.
 *
 * @param bureau the department
 * @param powers its powers
 * @param guides its guides
 * @param style how it lays out its sheets
 * @param files how it sends them
 */
record Sender(Bureau bureau, List<Entry> powers, List<Entry> guides, Style style, Files files) {
    private static final Map<String, Style> STYLES = new LinkedHashMap<>();
    private static final Map<String, Files> FILES = Map.of(
            "forestry", Files.XLS,
            "science", Files.OLE_NAMED_XLSX,
            "water", Files.POWERS_AS_CSV,
            "statistics", Files.ONE_WORKBOOK,
            "archives", Files.ONE_WORKBOOK,
            "gas", Files.ONE_WORKBOOK,
            "labour", Files.DATABASE,
            "medicare", Files.DATABASE,
            "fund", Files.DATABASE);

    static {
        style(Style.PLAIN, "develop science finance water veterans statistics archives gas fire");
        style(Style.TITLED, "education industry justice transport weather disabled");
        style(Style.GROUPED, "health civil construction land");
        style(Style.MERGED, "market police agriculture ecology");
        style(Style.TICKED, "commerce culture forestry realty electricity tapwater");
        style(Style.DIRTY, "ethnic emergency urban tax tobacco");
    }

    /** How a department's items come. */
    enum Files {
        XLSX,
        XLS,
        OLE_NAMED_XLSX,
        POWERS_AS_CSV,
        ONE_WORKBOOK,
        DATABASE
    }

    private static void style(Style style, String bureaus) {
        for (String bureau : bureaus.split(" ")) {
            STYLES.put(bureau, style);
        }
    }

    static Sender of(Bureau bureau) {
        ItemMaker items = new ItemMaker(bureau);
        return new Sender(
                bureau,
                items.powers(),
                items.guides(),
                STYLES.getOrDefault(bureau.id(), Style.PLAIN),
                FILES.getOrDefault(bureau.id(), Files.XLSX));
    }

    List<Entry> entries(String dataset) {
        return dataset.equals("power") ? powers : guides;
    }

    Form form(String dataset) {
        Set<String> types = new LinkedHashSet<>();
        entries(dataset).forEach(entry -> types.add(entry.text("type")));
        boolean charges =
                guides.stream().anyMatch(guide -> guide.text("charged").equals("1"));
        return dataset.equals("power")
                ? PowerForm.of(style, bureau, types)
                : new GuideForm(style, bureau, types, charges).make();
    }

    Dialect dialect() {
        return switch (bureau.id()) {
            case "fund" -> Dialect.NATIONAL;
            case "labour" -> Dialect.INITIALS;
            default -> Dialect.PLAIN;
        };
    }

    /** The file of a dataset from the workspace's root. */
    String file(String dataset) {
        String folder = "inbox/" + bureau.id() + "/";
        String what = dataset.equals("power") ? "权责清单" : "办事指南";
        return switch (files) {
            case DATABASE -> folder + bureau.id() + ".db";
            case ONE_WORKBOOK -> folder + bureau.shortName() + "权责清单和办事指南.xlsx";
            case XLS -> folder + bureau.shortName() + what + "（2026）.xls";
            case POWERS_AS_CSV -> folder + bureau.shortName() + what + (dataset.equals("power") ? "导出.csv" : ".xlsx");
            default -> folder + bureau.shortName() + what + (style == Style.PLAIN ? "" : "2026") + ".xlsx";
        };
    }
}
