package io.hallbridge.workbook;

import io.hallbridge.finding.Cause;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with a line for each finding, for where there is no file that could be marked. Lines are written as findings
 * come, so that a million of them take no memory; the sheet in front that sums up is written at the end.
 */
final class FindingsList implements AutoCloseable {
    /** The most rows that spreadsheet programs have. */
    static final int MOST_ROWS = 1_048_576;

    private static final Text SHEET = new Text("问题清单", "Findings");

    /** A column: its title, and how wide it is for a file and for a database; 0 where it is not needed. */
    private record Column(Text title, int forFile, int forDatabase) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(new Text("级别", "grade"), 7, 7),
            new Column(new Text("部门", "department"), 20, 20),
            new Column(new Text("文件", "file"), 26, 0),
            new Column(new Text("工作表（数据表）", "sheet or table"), 16, 16),
            new Column(new Text("位置", "place"), 10, 33),
            new Column(new Text("列名", "column"), 16, 16),
            new Column(new Text("原值", "value"), 22, 22),
            new Column(new Text("问题", "problem"), 20, 20),
            new Column(new Text("错在哪里", "what is wrong"), 38, 38),
            new Column(new Text("怎么改", "what to write"), 34, 34));

    /** Excel shows no row higher than 409 points. */
    private static final int MOST_LINES = 25;

    private static final int LINE = 15;

    private final String department;
    private final boolean file;
    private final List<Integer> widths;
    private final Language language;
    private final int most;
    private final Styles styles;
    private final Path kept;
    private final PlainPackage parts;
    private final Writer out;
    private final Map<Cause, Integer> firstRows = new HashMap<>();
    private int row = 1;
    private long more;

    /** A list of what is found in a department's file, or else its database; as yet empty. */
    FindingsList(String department, boolean file, Language language) throws IOException {
        this(department, file, language, MOST_ROWS);
    }

    /** A list whose sheet has no more rows than this. */
    FindingsList(String department, boolean file, Language language, int most) throws IOException {
        this.department = department;
        this.file = file;
        this.widths = COLUMNS.stream().map(this::width).filter(wide -> wide > 0).toList();
        this.language = language;
        this.most = most;
        this.styles = new Styles(PlainPackage.STYLES.getBytes(StandardCharsets.UTF_8));
        this.kept = Files.createTempFile("hallbridge-findings-", ".xlsx");
        this.parts = new PlainPackage(Files.newOutputStream(kept));
        this.out = parts.begin(PlainPackage.sheet(2));
        out.append("<worksheet xmlns=\"" + PlainPackage.MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + PlainWorkbook.columns(widths) + "<sheetData>");
        row(COLUMNS.stream().map(column -> column.title().in(language)).toList(), Styles.Look.HEAD, Styles.Look.HEAD);
    }

    private int width(Column column) {
        return file ? column.forFile() : column.forDatabase();
    }

    void add(Finding finding) {
        if (row > most) {
            more++;
            return;
        }
        firstRows.putIfAbsent(Cause.of(finding), row);
        try {
            row(
                    line(finding),
                    switch (finding.severity()) {
                        case ERROR -> Styles.Look.FAULTY;
                        case WARNING -> Styles.Look.DOUBTFUL;
                        case INFO, WAIVED -> Styles.Look.TEXT;
                    },
                    Styles.Look.TEXT);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<String> line(Finding finding) {
        Origin at = finding.origin();
        String place = Stream.of(at.cell(), at.rowKey())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(at.row() == 0 ? "" : say("第 " + at.row() + " 行", "row " + at.row()));
        return List.of(
                finding.severity().title().in(language),
                department,
                orEmpty(at.file()),
                orEmpty(at.table()),
                place,
                orEmpty(at.header()),
                orEmpty(finding.value()),
                finding.rule().title().in(language),
                finding.message().in(language),
                finding.remedy().in(language));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** A row with a text for each column, of which those are left out that are not needed. */
    private void row(List<String> all, Styles.Look first, Styles.Look others) throws IOException {
        List<String> texts = new ArrayList<>(all);
        for (int i = texts.size() - 1; i >= 0; i--) {
            if (width(COLUMNS.get(i)) == 0) {
                texts.remove(i);
            }
        }
        int lines = Math.min(MOST_LINES, PlainWorkbook.lines(texts, widths));
        out.append("<row r=\"" + row + "\" ht=\"" + (LINE * lines + 3) + "\" customHeight=\"1\">");
        for (int i = 0; i < texts.size(); i++) {
            out.append(InlineCell.of("", Letters.cell(row, i), styles.of(i == 0 ? first : others), texts.get(i)));
        }
        out.append("</row>");
        row++;
    }

    /** Ends the list with its sums and puts it in its place, whole or not at all. */
    void write(Sums sums, String subject, String reason, String when, Path target) throws IOException {
        int last = row - 1;
        out.append("</sheetData><autoFilter ref=\"A1:" + Letters.cell(last, widths.size() - 1) + "\"/>"
                + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
        SummarySheet summary = new SummarySheet(sums, styles);
        parts.begin(
                PlainPackage.sheet(1), summary.xml(subject, when, words(reason), this::firstRow, PlainPackage.MAIN));
        parts.begin(PlainPackage.STYLES_PART, new String(styles.bytes(), StandardCharsets.UTF_8));
        parts.finish(List.of(summary.name(), SHEET.in(language)), List.of(), headOnEachPage());
        parts.close();
        WholeFile.<IOException>write(target, fresh -> Files.copy(kept, fresh, StandardCopyOption.REPLACE_EXISTING));
    }

    private String headOnEachPage() {
        return "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'" + SHEET.in(language)
                + "'!$1:$1</definedName></definedNames>";
    }

    private List<String> words(String reason) {
        List<String> words = new ArrayList<>();
        words.add(reason);
        words.add(
                say(
                        "“" + SHEET.zh() + "”一页一行一处，写明在哪里、错在哪里、怎么改；可以按列筛选。请在原来的地方改：错误必须改，警告请核对，提示供参考。",
                        "The sheet \"" + SHEET.en()
                                + "\" has a line for each place: where it is, what is wrong, what to write; its columns can be filtered. Repair the data where they are kept: errors must be repaired, warnings looked at."));
        if (more > 0) {
            words.add(
                    say(
                            "一张表最多 " + most + " 行，还有 " + more + " 处没有列出；下面的处数是准确的，全部见 --report 写出的 .csv。",
                            "A sheet has at most " + most + " rows: " + more
                                    + " more places are not listed. The counts below are exact, and a .csv from --report has them all."));
        }
        return words;
    }

    /** The line of the first finding of a cause, to jump to. */
    private Optional<String> firstRow(Grouped cause) {
        return Optional.ofNullable(firstRows.get(cause.cause()))
                .map(first -> SummarySheet.place(SHEET.in(language), "A" + first));
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }

    /** How many findings found no room. */
    long more() {
        return more;
    }

    @Override
    public void close() throws IOException {
        try {
            parts.close();
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
