package io.hallbridge.samples.shapes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Days in every form met, in workbooks that count them from 1900 and from 1904. */
final class DateShapes {
    private DateShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("date-1900.xlsx", () -> permits(false)), new Shape("date-1904.xlsx", () -> permits(true)));
    }

    private record Days(
            Object decided, Object from, @Nullable Object until) {}

    private static byte[] permits(boolean from1904) throws IOException {
        Book book = Book.xlsx();
        ((XSSFWorkbook) book.workbook()).getCTWorkbook().getWorkbookPr().setDate1904(from1904);
        Page page = book.page("行政许可公示").title("行政许可公示（内容虚构，仅作演示）", 7);
        page.head("序号", "行政相对人名称", "许可文书号", "许可内容", "许可决定日期", "有效期自", "有效期至");
        LocalDate day = LocalDate.of(2026, 11, 23);
        List<Days> days = List.of(
                new Days(day, day, day.plusYears(3)),
                new Days("2026-11-23", "2026-11-23", "2029-11-22"),
                new Days("2026/1/3", "2026.1.3", "2029/01/02"),
                new Days("2026年1月3日", "２０２６年１月３日", "长期"),
                new Days("20261123", 20261123, "2099-12-31"),
                new Days("2026-11-23 08:30:00", "20261123083000", "2099/12/31"),
                new Days(day, day, LocalDate.of(2099, 12, 31)),
                new Days(day, day, "9999-09-09"),
                new Days(day, day, null),
                new Days(day, day, "—"),
                new Days("11/23/2026", day, "长期"),
                new Days(day, "2026年11月", "长期"),
                new Days(46349, day, "长期"),
                new Days("2026-02-30", day, "长期"));
        for (int i = 0; i < days.size(); i++) {
            Days row = days.get(i);
            page.row(
                    i + 1,
                    "凯里市示例企业" + (i + 1) + "（虚构）",
                    "凯示许准字〔2026〕第" + (i + 1) + "号",
                    "准予示例经营",
                    row.decided(),
                    row.from(),
                    row.until());
        }
        return book.bytes();
    }
}
