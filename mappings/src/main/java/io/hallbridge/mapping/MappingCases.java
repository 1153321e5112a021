package io.hallbridge.mapping;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples beside a mapping file: rows in, documents and findings out. {@code powers.cases.yaml} is for {@code powers.yaml}. */
public final class MappingCases {
    private static final String SUFFIX = ".cases.yaml";

    private MappingCases() {}

    /** The case file that belongs to a mapping file, whether it exists or not. */
    public static Path fileOf(Path mapping) {
        String name = String.valueOf(mapping.getFileName());
        int dot = name.lastIndexOf('.');
        return mapping.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + SUFFIX);
    }

    /** Whether a file holds cases, not a mapping. */
    public static boolean isCases(Path file) {
        return String.valueOf(file.getFileName()).endsWith(SUFFIX);
    }

    /** Runs all cases of a file; what is wrong with the file itself is put among the problems. */
    public static List<CaseResult> run(Path file, String shownAs, Mapping mapping, Problems problems) {
        Setting root = Settings.read(file, shownAs, problems);
        List<CaseResult> results = new ArrayList<>();
        for (Setting one : root.get("cases").items()) {
            results.add(run(one, mapping));
        }
        root.reportUnknown();
        return results;
    }

    private static CaseResult run(Setting one, Mapping mapping) {
        List<Text> differences = new ArrayList<>();
        List<Mapped> mapped = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        read(tables(one, mapping), mapping, mapped, findings);
        documents(one.get("documents"), mapped, differences);
        findings(one.get("findings"), findings, differences);
        return new CaseResult(one.get("name").needed(), one.file(), one.line(), differences);
    }

    private static Tables tables(Setting one, Mapping mapping) {
        List<Table> tables = new ArrayList<>();
        tables.add(table(one, mapping.table()));
        Map<String, Setting> children = one.get("children").entries();
        for (TableWanted child : mapping.tables()) {
            String name = nameOf(child);
            Setting given = children.get(name);
            if (given != null) {
                tables.add(table(given, child));
            }
        }
        return Tables.of(tables.toArray(Table[]::new));
    }

    private static CaseTable table(Setting given, TableWanted wanted) {
        boolean database = wanted.query() != null || wanted.table() != null;
        return CaseTable.read(given, nameOf(wanted), database);
    }

    private static String nameOf(TableWanted wanted) {
        return wanted.names().isEmpty() ? "Sheet1" : wanted.names().get(0);
    }

    private static void read(Tables tables, Mapping mapping, List<Mapped> mapped, List<Finding> findings) {
        List<Finding> aboutTables = new ArrayList<>();
        try (Reading reading = new Mapper(aboutTables::add).read(mapping, tables, new SourcePlace("", "case"))) {
            for (Mapped next = reading.next(); next != null; next = reading.next()) {
                mapped.add(next);
                findings.addAll(next.findings());
            }
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
        }
        findings.addAll(aboutTables);
    }

    private static void documents(Setting expected, List<Mapped> mapped, List<Text> differences) {
        if (!expected.present()) {
            return;
        }
        List<Setting> documents = expected.items();
        documents.forEach(MappingReader::leaveAlone);
        if (documents.size() != mapped.size()) {
            differences.add(new Text(
                    "应有 " + documents.size() + " 条，实有 " + mapped.size() + " 条",
                    documents.size() + " documents expected, there were " + mapped.size()));
        }
        CaseCompare compare = new CaseCompare(differences);
        for (int i = 0; i < documents.size() && i < mapped.size(); i++) {
            compare.compare(
                    "documents[" + i + "]",
                    documents.get(i),
                    mapped.get(i).document().content());
        }
    }

    /** Warnings of columns that a short case leaves out count only where the case names them. */
    private static void findings(Setting expected, List<Finding> found, List<Text> differences) {
        List<String> left = new ArrayList<>();
        boolean columns = expected.items().stream()
                .anyMatch(one -> one.get("rule").text("").equals(MappingRules.COLUMN_MISSING.id()));
        found.stream()
                .filter(finding -> columns || !finding.rule().equals(MappingRules.COLUMN_MISSING))
                .forEach(finding -> left.add(brief(
                        finding.rule().id(),
                        Optional.ofNullable(finding.origin().place()))));
        for (Setting one : expected.items()) {
            String wanted = brief(one.get("rule").needed(), one.get("cell").text());
            boolean there = one.get("cell").present()
                    ? left.remove(wanted)
                    : left.removeIf(brief -> brief.equals(wanted) || brief.startsWith(wanted + " "));
            if (!there) {
                differences.add(new Text("没有发现 " + wanted, "not found: " + wanted));
            }
        }
        left.forEach(more -> differences.add(new Text("多发现了 " + more, "found besides: " + more)));
    }

    private static String brief(String rule, Optional<String> cell) {
        return rule + cell.map(place -> " " + place).orElse("");
    }
}
