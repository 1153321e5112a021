package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Severity;
import io.hallbridge.run.Annotating;
import io.hallbridge.run.CheckReport;
import io.hallbridge.run.Examined;
import io.hallbridge.workbook.GivenBack;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/** What a check found, table by table: what was read, then one block for each cause. */
public final class CheckText {
    private final Screen screen;
    private final int places;
    private final Workspace workspace;

    /** Shows so many places of each cause; databases go by what the workspace calls them. */
    public CheckText(Screen screen, int places, Workspace workspace) {
        this.screen = screen;
        this.places = places;
        this.workspace = workspace;
    }

    public List<String> lines(CheckReport report) {
        List<String> lines = new ArrayList<>();
        Map<Origin, List<Grouped>> byTable = byTable(report);
        for (Examined table : report.tables()) {
            List<Grouped> causes = take(byTable, table);
            boolean alone = report.tables().size() == 1;
            if (!causes.isEmpty() || alone) {
                lines.add(head(table));
                lines.add("");
                lines.addAll(new FindingsText(screen, places).lines(causes));
                lines.add(causes.isEmpty() ? screen.paint().green("  " + screen.say("没有问题", "nothing wrong")) : "");
            }
        }
        byTable.forEach((where, causes) -> {
            lines.add(screen.paint().bold(where.where()));
            lines.add("");
            lines.addAll(new FindingsText(screen, places).lines(causes));
            lines.add("");
        });
        lines.add(sum(report));
        return lines;
    }

    private static Map<Origin, List<Grouped>> byTable(CheckReport report) {
        Map<Origin, List<Grouped>> byTable = new LinkedHashMap<>();
        report.findings()
                .causes()
                .forEach(group -> byTable.computeIfAbsent(group.cause().table(), where -> new ArrayList<>())
                        .add(group));
        return byTable;
    }

    /** Takes the causes of a table out of the rest: those of its own sheet, and those of sheets read along with it. */
    private static List<Grouped> take(Map<Origin, List<Grouped>> byTable, Examined table) {
        List<Grouped> taken = new ArrayList<>();
        byTable.entrySet().removeIf(entry -> {
            boolean same = Objects.equals(entry.getKey().file(), table.place().file())
                    && entry.getKey().source().equals(table.place().source())
                    && Objects.equals(entry.getKey().table(), table.header().table());
            if (same) {
                taken.addAll(entry.getValue());
            }
            return same;
        });
        return taken;
    }

    private String head(Examined table) {
        String file = table.place().file();
        StringBuilder head = new StringBuilder(screen.paint()
                .bold((file == null ? workspace.title(table.place().source()) : file) + " · "
                        + table.header().table()));
        List<Integer> rows = table.header().rows();
        if (!rows.isEmpty()) {
            int first = rows.get(0);
            int last = rows.get(rows.size() - 1);
            String range = first == last ? String.valueOf(first) : first + "–" + last;
            head.append(screen.say(
                    " · 表头第 " + range + " 行",
                    first == last ? " · header in row " + range : " · header in rows " + range));
        }
        long documents = table.tally().documents();
        head.append(screen.say(
                " · 读 " + table.tally().read() + " 行 = " + documents + " 条 + "
                        + table.tally().skippedRows() + " 行跳过",
                " · " + table.tally().read() + " rows read = " + documents + " documents + "
                        + table.tally().skippedRows() + " skipped"));
        StringJoiner reasons = new StringJoiner(screen.say("、", ", "), screen.say("（", " ("), screen.say("）", ")"));
        table.tally().skipped().forEach((reason, count) -> reasons.add(screen.say(reason.title()) + " " + count));
        return table.tally().skipped().isEmpty()
                ? head.toString()
                : head.append(reasons).toString();
    }

    private String sum(CheckReport report) {
        if (report.documents() == 0 && report.unreadable() > 0) {
            return screen.paint().red(screen.say("什么也没有读到", "nothing could be read"));
        }
        long good = report.documents() - report.faulty();
        String unread = report.unreadable() == 0
                ? ""
                : screen.say("；" + report.unreadable() + " 处没有读到", "; " + report.unreadable() + " not read");
        String words = screen.say(
                report.documents() + " 条中 " + good + " 条可以上报，" + report.faulty() + " 条有错误",
                good + " of " + report.documents() + " documents can be sent, " + report.faulty()
                        + (report.faulty() == 1 ? " has errors" : " have errors"));
        return (report.sound() ? screen.paint().green(words) : screen.paint().red(words)) + unread;
    }

    /** One line for cron. */
    public String oneLine(CheckReport report) {
        return sum(report);
    }

    /** Where the annotated copies are and, where there are lists instead, which and why. */
    public List<String> givenBack(List<Annotating.Written> written, Path folder) {
        if (written.isEmpty()) {
            return List.of(screen.say("没有要退回的表", "no workbook needs to go back"));
        }
        List<Annotating.Written> copies =
                written.stream().filter(one -> one.list().isEmpty()).toList();
        List<String> lines = new ArrayList<>();
        if (!copies.isEmpty()) {
            lines.add(screen.say(
                    "标好的表在 " + folder + "，可以直接退回：",
                    copies.size() == 1
                            ? "the annotated copy is in " + folder + ":"
                            : copies.size() + " annotated copies are in " + folder + ":"));
            copies.forEach(copy -> lines.add("  " + folder.relativize(copy.file())));
        }
        if (copies.size() < written.size()) {
            lines.add(screen.say(
                    "下面的没有标注原表，另写了问题清单，一行一处，在 " + folder + "：",
                    "not annotated but listed, a line for each finding, in " + folder + ":"));
        }
        written.forEach(one -> one.list().ifPresent(reason -> {
            lines.add("  " + folder.relativize(one.file()));
            lines.add("    " + one.about() + screen.say("：", ": ") + screen.say(reason.text()) + notListed(one));
        }));
        return lines;
    }

    private String notListed(Annotating.Written list) {
        long more = list.notListed();
        return more == 0
                ? ""
                : screen.say("；一张表放不下，还有 " + more + " 处没有列出", "; " + more + " findings found no room on its sheet");
    }

    /** Everything for programs. */
    public ObjectNode json(CheckReport report, List<Annotating.Written> written) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1)
                .put("documents", report.documents())
                .put("faulty", report.faulty())
                .put("unreadable", report.unreadable());
        ObjectNode counts = json.putObject("counts");
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), report.findings().count(severity));
        }
        ArrayNode tables = json.putArray("tables");
        report.tables().forEach(table -> {
            ObjectNode one = tables.addObject();
            one.put("mapping", table.mapping())
                    .put("dataset", table.dataset())
                    .put("source", table.place().source())
                    .put("file", table.place().file())
                    .put("table", table.header().table())
                    .put("read", table.tally().read())
                    .put("documents", table.tally().documents())
                    .put("faulty", table.faulty());
            ObjectNode skipped = one.putObject("skipped");
            table.tally()
                    .skipped()
                    .forEach((reason, count) -> skipped.put(reason.name().toLowerCase(java.util.Locale.ROOT), count));
        });
        ArrayNode findings = json.putArray("findings");
        report.findings().kept().forEach(finding -> findings.add(FindingJson.of(finding, screen)));
        if (!written.isEmpty()) {
            ArrayNode annotated = json.putArray("annotated");
            written.forEach(one -> given(annotated.addObject(), one));
        }
        return json;
    }

    private static void given(ObjectNode json, Annotating.Written one) {
        boolean copy = one.list().isEmpty();
        json.put("source", one.source());
        if (!one.list().equals(Optional.of(GivenBack.Reason.DATABASE))) {
            json.put("file", one.about());
        }
        json.put("kind", copy ? "copy" : "findings")
                .put(copy ? "copy" : "findings", one.file().toString());
        one.list().ifPresent(reason -> json.put("reason", reason.word()).put("notListed", one.notListed()));
    }
}
