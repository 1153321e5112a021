package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "20, 20",
        "20.0, 20",
        "-0, 0",
        "0.10, 0.1",
        ".5, 0.5",
        "007, 7",
        "1.5E+5, 150000",
        "1E-5, 0.00001",
        "0.30000000000000004, 0.3",
        "1.0000000000000002, 1",
        "999999999999999, 999999999999999",
        "1000000000000001, 1000000000000001",
        "1.1522601E17, 1.1522601E+17",
        "-1.1522601e+17, -1.1522601E+17",
        "5.2260100000000003E+17, 5.22601E+17",
        " 12 , 12"
    })
    void shows_a_written_number(String written, String shown) {
        assertThat(Numbers.cell(written)).isEqualTo(Cell.number(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "NaN", "Infinity", "0x10", "1d", "1E99999", "1E999", "-1e400", "--1", "1.2.3", ".", "-"})
    void takes_nothing_else_for_a_number(String written) {
        assertThat(Numbers.cell(written)).isEqualTo(Cell.error(written));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20",
        "0.30000000000000004, 0.3",
        "1.1522601E17, 1.1522601E+17",
        "-2.5E-3, -0.0025",
        "1e15, 1E+15",
        "1.15226019900000256E17, 1.1522601990000026E+17",
        "1e23, 1E+23"
    })
    void shows_a_binary_number(double value, String shown) {
        assertThat(Numbers.cell(value)).isEqualTo(Cell.number(shown));
    }

    @Test
    void shows_every_number_below_the_limit_to_fifteen_digits() {
        Random random = new Random(20261123);
        DoubleStream edges =
                DoubleStream.of(0.0, -0.0, 1, -1, 0.01, -0.01, Double.MIN_NORMAL, 999_999_999_999_999.0, 1e15 - 0.125);
        DoubleStream anyBits = random.longs(2_000).mapToDouble(Double::longBitsToDouble);
        DoubleStream anySize =
                random.ints(2_000, -12, 16).mapToDouble(tens -> random.nextGaussian() * Math.pow(10, tens));
        DoubleStream.concat(edges, DoubleStream.concat(anyBits, anySize))
                .filter(value -> Math.abs(value) < 1e15)
                .filter(value ->
                        value == 0 || Math.abs(value) >= Double.MIN_NORMAL) // spreadsheets have no smaller ones
                .forEach(NumbersTest::showsFifteenDigits);
    }

    private static void showsFifteenDigits(double value) {
        BigDecimal shown = new BigDecimal(Numbers.cell(value).text());
        assertThat(shown.stripTrailingZeros().precision()).isLessThanOrEqualTo(15);
        assertThat(shown.doubleValue()).isCloseTo(value, Offset.offset(Math.abs(value) * 1e-14));
        assertThat(Numbers.cell(Double.toString(value))).isEqualTo(Numbers.cell(value));
    }

    @Test
    void agrees_with_the_second_opinion_on_short_decimals() {
        Random random = new Random(20261123);
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        IntStream wholes = IntStream.concat(IntStream.range(-20, 20), random.ints(500, -1_000_000, 1_000_000));
        wholes.forEach(whole -> {
            double value =
                    BigDecimal.valueOf(whole * 1000L + random.nextInt(1000), 3).doubleValue();
            String shown = formatter.formatRawCellContents(value, 0, "0.###");
            assertThat(new BigDecimal(Numbers.cell(value).text())).isEqualByComparingTo(shown);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "0.00",
                "#,##0",
                "0%",
                "0.00E+00",
                "@",
                "yyyy-mm-dd",
                "yyyy/m/d;@",
                "m/d/yy h:mm",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "h:mm AM/PM",
                "[h]:mm:ss",
                "mmm-yy",
                "[Red]#,##0;[Blue]-#,##0",
                "0\" days\"",
                "yyyy\\-mm\\-dd",
                "mm:ss.0",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "
            })
    void agrees_with_the_second_opinion_on_what_is_a_date(String code) {
        boolean date = NumberFormat.of(code).shows() != NumberFormat.Shows.NUMBER;
        assertThat(date).isEqualTo(DateUtil.isADateFormat(200, code));
    }

    @Test
    void takes_quoted_letters_for_words() {
        assertThat(NumberFormat.of("\"yyyy\"0")).isEqualTo(NumberFormat.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"000000, 6", "00, 2", "0, 0", "000000;@, 6", "'0\"天\"', 0", "#000, 0", "'00\"天\"', 0"})
    void keeps_the_zeros_a_format_shows(String code, int zeros) {
        assertThat(NumberFormat.of(code).zeros()).isEqualTo(zeros);
    }

    @Test
    void agrees_with_the_second_opinion_on_days() {
        IntStream edges = IntStream.of(0, 1, 2, 59, 60, 61, 366, 367, 1461, 2_949_999, 2_950_000, 2_958_465);
        IntStream.concat(edges, new Random(20261123).ints(2_000, 0, 2_958_466)).forEach(NumbersTest::agreesOnTheDay);
    }

    private static void agreesOnTheDay(int day) {
        NumberFormat format = NumberFormat.builtIn(14);
        Cell plain = Cell.number("x");
        Cell from1900 = new SerialDates(false).cell(day, format, plain);
        Cell from1904 = new SerialDates(true).cell(day, format, plain);
        if (day == 0 || day == 60) {
            assertThat(from1900).isEqualTo(plain);
        } else {
            assertThat(from1900.text())
                    .isEqualTo(
                            DateUtil.getLocalDateTime(day, false).toLocalDate().toString());
        }
        if (day < 2_950_000) {
            assertThat(from1904.text())
                    .isEqualTo(
                            DateUtil.getLocalDateTime(day, true).toLocalDate().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"A, 0", "Z, 25", "AA, 26", "XFD, 16383", "aa7, 26", "7, -1", "AAAAAAAAAAAA, -1"})
    void counts_columns(String letters, int column) {
        assertThat(Letters.column(letters)).isEqualTo(column);
        if (column >= 0) {
            assertThat(Letters.of(column)).isEqualToIgnoringCase(letters.replaceAll("\\d", ""));
        }
    }
}
