package io.hallbridge.workbook;

import io.hallbridge.finding.Cause;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Severity;
import io.hallbridge.row.Letters;
import io.hallbridge.row.OwnAdditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sheet in front that says what was found and what is to be done, in words for people who are no programmers. */
final class SummarySheet {
    private static final List<Integer> WIDTHS = List.of(9, 34, 8, 38, 70);

    /** How high a line of words is, in points. */
    private static final int LINE = 16;

    private final Sums sums;
    private final Styles styles;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private final List<String> merged = new ArrayList<>();
    private int row;

    SummarySheet(Sums sums, Styles styles) {
        this.sums = sums;
        this.styles = styles;
    }

    /** The sheet's name. */
    String name() {
        return OwnAdditions.SHEET.in(sums.language());
    }

    /**
     * The sheet as XML.
     *
     * @param words what is to be done, and what else is to be known, a line each
     * @param links where a cause can be jumped to
     * @param namespace the namespace of sheets, which the strict variant spells otherwise
     */
    String xml(
            String file, String when, List<String> words, Function<Grouped, Optional<String>> links, String namespace) {
        line(Styles.Look.TITLE, OwnAdditions.SHEET_START.in(sums.language()));
        line(Styles.Look.WORDS, file + say(" · 检查时间 ", " · checked ") + when);
        sums.tables().forEach(table -> line(Styles.Look.WORDS, read(table)));
        boolean faulty = sums.count(Severity.ERROR) > 0;
        line(faulty ? Styles.Look.BAD : Styles.Look.GOOD, sum());
        blank();
        words.forEach(sentence -> line(Styles.Look.WORDS, sentence));
        blank();
        int head = row + 1;
        cells(
                Styles.Look.HEAD,
                say("级别", "grade"),
                say("问题", "problem"),
                say("处数", "places"),
                say("位置（点击跳到第一处）", "where (click: the first)"),
                say("例：错在哪里，怎么改", "example: what is wrong and what to write"));
        sums.causes().stream()
                .sorted(Comparator.comparing((Grouped one) -> one.cause().severity())
                        .thenComparing(one -> -one.count()))
                .forEach(one -> cause(one, links.apply(one)));
        return sheet(head, namespace);
    }

    private String sheet(int head, String namespace) {
        StringBuilder merges = new StringBuilder("<mergeCells count=\"" + merged.size() + "\">");
        merged.forEach(range -> merges.append("<mergeCell ref=\"").append(range).append("\"/>"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"" + namespace
                + "\"><sheetPr><tabColor rgb=\"FF1F4E79\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                + "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">"
                + "<pane ySplit=\"" + head + "\" topLeftCell=\"A" + (head + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + PlainWorkbook.columns(WIDTHS) + "<sheetData>" + rows
                + "</sheetData>" + (merged.isEmpty() ? "" : merges + "</mergeCells>")
                + (links.length() == 0 ? "" : "<hyperlinks>" + links + "</hyperlinks>")
                + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }

    private String read(Sums.ReadTable table) {
        return say(
                "“" + table.name() + "”：读 " + table.read() + " 行 = " + table.documents() + " 条 + " + table.skipped()
                        + " 行跳过（标题、合计、说明等）",
                "\"" + table.name() + "\": " + table.read() + " rows read = " + table.documents() + " documents + "
                        + table.skipped() + " skipped (titles, sums, notes)");
    }

    private String sum() {
        long good = sums.documents() - sums.faulty();
        return say(
                sums.documents() + " 条中 " + good + " 条可以上报，" + sums.faulty() + " 条有错误要改。",
                good + " of " + sums.documents() + " documents can be sent, " + sums.faulty() + " must be repaired.");
    }

    private void cause(Grouped found, Optional<String> link) {
        Cause cause = found.cause();
        Finding first = found.kept().get(0);
        cells(
                switch (cause.severity()) {
                    case ERROR -> Styles.Look.FAULTY;
                    case WARNING -> Styles.Look.DOUBTFUL;
                    case INFO, WAIVED -> Styles.Look.TEXT;
                },
                cause.severity().title().in(sums.language()),
                cause.rule().title().in(sums.language()),
                String.valueOf(found.count()),
                places(found),
                first.sentence().in(sums.language()));
        link.ifPresent(place -> this.links
                .append("<hyperlink ref=\"D")
                .append(row)
                .append("\" location=\"")
                .append(Xml.escaped(place))
                .append("\"/>"));
    }

    /** A cell of a sheet as a link names it. */
    static String place(String sheet, String cell) {
        return "'" + sheet.replace("'", "''") + "'!" + cell;
    }

    private String places(Grouped found) {
        List<String> places = found.kept().stream()
                .flatMap(finding -> Stream.ofNullable(finding.origin().place()))
                .toList();
        String table = found.cause().table().table();
        String words = (table == null ? "" : table + "：") + String.join(say("、", ", "), places);
        long more = found.count() - found.kept().size();
        return more > 0 ? words + say(" 等 " + found.count() + " 处", ", " + found.count() + " in all") : words;
    }

    private void line(Styles.Look look, String text) {
        row++;
        int lines = PlainWorkbook.lines(
                text, WIDTHS.stream().mapToInt(Integer::intValue).sum());
        rows.append("<row r=\"")
                .append(row)
                .append("\" ht=\"")
                .append(look == Styles.Look.TITLE ? 26 : LINE * lines)
                .append("\" customHeight=\"1\">")
                .append(InlineCell.of("", "A" + row, styles.of(look), text))
                .append("</row>");
        merged.add("A" + row + ":E" + row);
    }

    private void blank() {
        row++;
    }

    private void cells(Styles.Look look, String... texts) {
        row++;
        int lines = PlainWorkbook.lines(List.of(texts), WIDTHS);
        rows.append("<row r=\"")
                .append(row)
                .append("\" ht=\"")
                .append(LINE * lines)
                .append("\" customHeight=\"1\">");
        for (int i = 0; i < texts.length; i++) {
            boolean place = i == 3 && look != Styles.Look.HEAD;
            boolean words = i == 4 && look != Styles.Look.HEAD;
            Styles.Look own = place ? Styles.Look.LINK : words ? Styles.Look.TEXT : look;
            rows.append(InlineCell.of("", Letters.cell(row, i), styles.of(own), texts[i]));
        }
        rows.append("</row>");
    }

    private String say(String chinese, String english) {
        return sums.say(chinese, english);
    }
}
