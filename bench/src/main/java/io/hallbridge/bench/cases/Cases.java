package io.hallbridge.bench.cases;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** So many cases, each made from its number alone. No such person, department, item or number exists. */
public final class Cases {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 200;
    private static final int[] PROMISES = {3, 5, 10, 15, 20};
    private static final String DEPARTMENT = "11522601MB0X00019Q";
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";

    /** In which way a list of cases differs from a sound one. */
    public enum Edition {
        /** As it is first handed in. */
        FIRST,
        /** Every hundredth case has another address. */
        CHANGED,
        /** Every fifth case has one wrong cell. */
        FAULTY
    }

    private final int size;
    private final Edition edition;
    private final String[] days = new String[DAYS];
    private final String[][] promised = new String[DAYS][PROMISES.length];

    public Cases(int size, Edition edition) {
        this.size = size;
        this.edition = edition;
        WorkingDays calendar = Datasets.builtIn().calendar("cn");
        for (int day = 0; day < DAYS; day++) {
            LocalDate accepted = FIRST_DAY.plusDays(day);
            days[day] = accepted.format(DateTimeFormatter.ISO_LOCAL_DATE);
            for (int i = 0; i < PROMISES.length; i++) {
                promised[day][i] = calendar.after(accepted, PROMISES[i])
                        .orTell(year -> {})
                        .orElseThrow()
                        .toString();
            }
        }
    }

    public int size() {
        return size;
    }

    public Edition edition() {
        return edition;
    }

    /** The cells of a case, in the order of {@link CaseColumns}; an empty text for an empty cell. */
    public List<String> row(int number) {
        int day = number % DAYS;
        int promise = number / 7 % PROMISES.length;
        int item = number % 400;
        boolean person = number % 3 != 0;
        String catalog = "5201%05d000".formatted(item + 1);
        String due = promised[day][promise];
        String[] cells = {
            "示例-2026-%07d".formatted(number),
            DEPARTMENT + "4" + catalog,
            catalog,
            "示例许可证第" + item + "种核发（虚构）",
            "承诺件",
            "申请核发示例许可证，第" + number + "号申请，材料齐全，符合法定形式",
            person ? "示例申请人" + number % 9973 : "凯里市示例" + number % 4999 + "有限公司",
            person ? "自然人" : "企业法人",
            person ? "111" : "统一社会信用代码",
            person ? citizen(number) : "000000000000%06d".formatted(number % 4999),
            "示例联系人" + number % 9973,
            "0000%07d".formatted(number % 9_999_991),
            "凯里市示例街道示例路" + (number % 300 + 1) + "号" + (changed(number) ? "附1号" : ""),
            List.of("窗口", "电脑端网上", "移动端").get(number % 3),
            days[day] + " 08:%02d:%02d".formatted(number % 60, number / 60 % 60),
            "凯里市示例" + item % 37 + "局（虚构）",
            DEPARTMENT,
            "示例受理人" + number % 61,
            days[day] + " 10:%02d:%02d".formatted(number / 3 % 60, number % 60),
            "示例受字〔2026〕" + number + "号",
            String.valueOf(PROMISES[promise]),
            "工作日",
            due,
            due + " 16:%02d:00".formatted(number % 60),
            number % 4 == 0 ? "办结" : "出证办结",
            "示例许可证",
            "示例证字〔2026〕第" + number + "号",
            "是",
            List.of("非常满意", "满意", "基本满意").get(number / 5 % 3),
            "示例办结人" + number % 53
        };
        if (edition == Edition.FAULTY && number % 5 == 2) {
            spoil(cells, number / 5 % 3);
        }
        return Arrays.asList(cells);
    }

    private boolean changed(int number) {
        return edition == Edition.CHANGED && number % 100 == 37;
    }

    private static void spoil(String[] cells, int way) {
        switch (way) {
            case 0 -> cells[CaseColumns.indexOf("applicant")] = "";
            case 1 -> cells[CaseColumns.indexOf("caseKind")] = "承诺类办件";
            default -> {
                int at = CaseColumns.indexOf("powerCode");
                cells[at] = cells[at].substring(0, cells[at].length() - 1);
            }
        }
    }

    /** Of a region that there is not, born long ago, so that nobody can have it; its check character is right. */
    private static String citizen(int number) {
        String head = "990000%04d%02d%02d%03d"
                .formatted(1850 + number % 40, number / 40 % 12 + 1, number / 480 % 28 + 1, number % 999);
        int sum = IntStream.range(0, ID_WEIGHTS.length)
                .map(i -> (head.charAt(i) - '0') * ID_WEIGHTS[i])
                .sum();
        return head + ID_CHECKS.charAt(sum % 11);
    }
}
