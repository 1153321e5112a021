package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.row.Letters;
import io.hallbridge.row.SmallHeap;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of a million rows and thirty columns is read, mapped and checked in a process with 256 MB. */
@Timeout(400)
final class MillionRowsIT {
    private static final int ROWS = 1_000_000;
    private static final int MEGABYTES = 256;
    private static final int ONE_PHONE_IN = 1_000;
    private static final int PHONE = 26;
    private static final String TEXT = " t=\"s\"";
    private static final String DIGITS = "########";

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", "", "", "#"),
            new Column("实施编码", "code", "", "11522601000000019Q45201########"),
            new Column("地方实施编码", "localCode", "", "示例地方码"),
            new Column("基本编码", "catalogCode", "", "5201########"),
            new Column("地方基本编码", "localCatalogCode", "", "示例基本码"),
            new Column("事项名称", "name", "", "示例事项第#项的许可"),
            new Column("子项名称", "subItem", "", "示例子项"),
            new Column("事项类型", "type", "as: code", "行政许可"),
            new Column("设定依据", "basis", "", "《示例法》第一条：从事示例活动的，应当取得示例许可。"),
            new Column("行使层级", "level", "as: code", "县级"),
            new Column("权力来源", "powerSource", "as: code", "法定本级行使"),
            new Column("实施主体", "subject", "", "凯里市示例局"),
            new Column("实施主体编码", "deptCode", "", "11522601000000019Q"),
            new Column("实施主体性质", "deptNature", "as: code", "法定机关"),
            new Column("委托部门", "entrustedBy", "", ""),
            new Column("承办机构", "office", "", "示例科"),
            new Column("部门职责", "duty", "", "负责示例许可的受理、审查和决定。"),
            new Column("责任事项", "responsibility", "", "1.受理责任：公示办理示例许可应当提交的材料。2.审查责任：对材料进行审核。"),
            new Column("责任事项依据", "responsibilityBasis", "", "《示例法》第二条"),
            new Column("追责对象范围", "accountabilityScope", "", "示例科工作人员"),
            new Column("追责情形", "accountability", "", "不履行或者不正确履行示例职责的"),
            new Column("法定办结时限", "statutoryDays", "as: duration, unit: workday, unit-to: statutoryUnit", "20"),
            new Column("法定办结时限说明", "statutoryExplain", "", "不含示例公示时间"),
            new Column("承诺办结时限", "promiseDays", "as: duration, unit: workday, unit-to: promiseUnit", "10"),
            new Column("承诺办结时限说明", "promiseExplain", "", "不含示例公示时间"),
            new Column("服务对象", "audiences", "as: list", "自然人、企业法人"),
            new Column("咨询电话", "consultPhone", "", "0855-0000001"),
            new Column("监督投诉电话", "complaintPhone", "", "0855-0000002"),
            new Column("事项状态", "state", "as: code", "在用"),
            new Column("备注", "remark", "", "示例，内容虚构"));

    @TempDir
    Path folder;

    /**
     * A column of the workbook.
     *
     * @param field the field of the dataset that it fills; none where empty
     * @param as the kind it is read as, where it is no plain text
     * @param value what stands in it, {@code #} for the row's number
     */
    private record Column(String title, String field, String as, String value) {

        /** Whether each row has a text of its own. */
        boolean isOwn() {
            return value.length() > 1 && value.indexOf('#') >= 0;
        }

        String own(int row) {
            return value.replace(DIGITS, String.format(Locale.ROOT, "%0" + DIGITS.length() + "d", row))
                    .replace("#", String.valueOf(row));
        }

        /** The number of a cell that holds one; -1 for a text. */
        int number(int row) {
            if (value.equals("#")) {
                return row;
            }
            return value.length() == 2 && Character.isDigit(value.charAt(0)) ? Integer.parseInt(value) : -1;
        }
    }

    @Test
    void reads_and_checks_a_million_rows_of_thirty_columns_in_256_megabytes() throws Exception {
        assertThat(COLUMNS).hasSize(30);
        Path mapping = Files.writeString(folder.resolve("powers.yaml"), mapping());
        List<String> lines = SmallHeap.run(MillionRows.class, MEGABYTES, workbook(), mapping);
        assertThat(lines)
                .contains("documents 1000000, Tally[read=1000001, documents=1000000, skipped={HEADER=1}]")
                .contains("phone-has-area-code " + ROWS / ONE_PHONE_IN);
    }

    private static String mapping() {
        StringBuilder yaml = new StringBuilder("mapping: million\ndataset: power\nsource: s\nfields:\n");
        for (Column column : COLUMNS) {
            if (!column.field().isEmpty()) {
                yaml.append("  ").append(column.field()).append(": { from: ").append(column.title());
                yaml.append(column.as().isEmpty() ? " }\n" : ", " + column.as() + " }\n");
            }
        }
        return yaml.toString();
    }

    /** As spreadsheet programs write it: every text in the shared table, every cell with its place. */
    private Path workbook() throws IOException {
        Path file = folder.resolve("百万.xlsx");
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation("worksheet", "worksheets/sheet1.xml")
                            + relation("sharedStrings", "sharedStrings.xml")));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook><sheets><sheet name=\"权责清单\" sheetId=\"1\" id=\"worksheet\"/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeTexts(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writeRows(zip);
        }
        return file;
    }

    /** Titles first, then the values that all rows share, then each row's own. */
    private static void writeTexts(OutputStream out) throws IOException {
        StringBuilder texts = new StringBuilder("<sst>");
        COLUMNS.forEach(column -> text(texts, column.title()));
        COLUMNS.forEach(column -> text(texts, column.value()));
        text(texts, "0000001");
        for (int row = 1; row <= ROWS; row++) {
            for (Column column : COLUMNS) {
                if (column.isOwn()) {
                    text(texts, column.own(row));
                }
            }
            flush(texts, out, 1 << 16);
        }
        flush(texts.append("</sst>"), out, 0);
    }

    private static void writeRows(OutputStream out) throws IOException {
        StringBuilder rows = new StringBuilder("<worksheet><dimension ref=\"A1\"/><sheetData><row r=\"1\">");
        for (int column = 0; column < COLUMNS.size(); column++) {
            cell(rows, column, 1, TEXT, column);
        }
        rows.append("</row>");
        int own = 2 * COLUMNS.size() + 1;
        for (int row = 1; row <= ROWS; row++) {
            own = row(rows, row, own);
            flush(rows, out, 1 << 16);
        }
        flush(rows.append("</sheetData></worksheet>"), out, 0);
    }

    /** Gives back the number of the next row's first own text. */
    private static int row(StringBuilder rows, int row, int firstOwn) {
        int own = firstOwn;
        rows.append("<row r=\"").append(row + 1).append("\" spans=\"1:30\">");
        for (int at = 0; at < COLUMNS.size(); at++) {
            Column column = COLUMNS.get(at);
            int number = column.isOwn() ? -1 : column.number(row);
            if (number >= 0) {
                cell(rows, at, row + 1, "", number);
            } else if (column.isOwn()) {
                cell(rows, at, row + 1, TEXT, own++);
            } else {
                boolean faulty = at == PHONE && row % ONE_PHONE_IN == 0;
                cell(rows, at, row + 1, TEXT, faulty ? 2 * COLUMNS.size() : COLUMNS.size() + at);
            }
        }
        rows.append("</row>");
        return own;
    }

    private static void text(StringBuilder texts, String text) {
        texts.append("<si><t>").append(text).append("</t></si>");
    }

    private static void cell(StringBuilder rows, int column, int row, String type, int value) {
        rows.append("<c r=\"")
                .append(Letters.of(column))
                .append(row)
                .append('"')
                .append(type)
                .append("><v>")
                .append(value)
                .append("</v></c>");
    }

    private static void flush(StringBuilder text, OutputStream out, int from) throws IOException {
        if (text.length() > from) {
            print(out, text.toString());
            text.setLength(0);
        }
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"" + type + "\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                + type + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        print(zip, content);
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
