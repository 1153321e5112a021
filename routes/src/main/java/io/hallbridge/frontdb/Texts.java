package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands in a document as the text of a column, and that text as the column's kind of value. */
final class Texts {
    static final Text CHARSET_REMEDY = new Text(
            "换用目标字符集里有的写法，或请对方改用 utf8mb4 / gb18030",
            "write it with characters the target has, or ask for utf8mb4 or gb18030 there");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DATE = 10;

    private Texts() {}

    /** A value as one text; several joined as the column wants it. Empty where there is nothing. */
    static String of(JsonNode node, Putting.FromDocument from) {
        if (!node.isArray()) {
            return scalar(node.at(from.item()));
        }
        Collection<String> values = from.joining().sorted() ? new TreeSet<>() : new ArrayList<>();
        for (JsonNode each : node) {
            String value = scalar(each.at(from.item()));
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return String.join(from.joining().separator(), values);
    }

    private static String scalar(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.isValueNode() ? node.asText() : node.toString();
    }

    /** A text as a column's kind of value; null where it is none. */
    static @Nullable Object value(ColumnLayout column, String text) {
        try {
            return switch (column.kind()) {
                case TEXT -> text;
                case BOOLEAN -> word(column.words(), text);
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text);
                case DATETIME -> moment(text);
            };
        } catch (NumberFormatException | DateTimeException other) {
            return null;
        }
    }

    private static @Nullable String word(ColumnLayout.BooleanWords words, String text) {
        if (text.equals(words.yes()) || text.equals(words.no())) {
            return text;
        }
        return switch (text) {
            case "true", "1" -> words.yes();
            case "false", "0" -> words.no();
            default -> null;
        };
    }

    private static LocalDateTime moment(String text) {
        if (text.length() == DATE) {
            return LocalDate.parse(text).atStartOfDay();
        }
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > DATE || text.lastIndexOf('-') > DATE;
        return offset
                ? OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDateTime()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    static Text wrongKind(ColumnLayout column) {
        List<String> zh = List.of("文字", "整数", "小数", "日期", "日期和时间", "是或否");
        List<String> en = List.of("a text", "a whole number", "a number", "a date", "a date and time", "yes or no");
        int kind = column.kind().ordinal();
        return new Text(
                "目标列 " + column.name() + " 要的是" + zh.get(kind),
                "the target's column " + column.name() + " wants " + en.get(kind));
    }

    static Text unknown(ColumnLayout column, String character) {
        String point = "U+%04X".formatted(character.codePointAt(0));
        return new Text(
                "目标列 " + column.name() + " 的字符集 " + column.width().charset() + " 里没有字符 " + point,
                "the target's column " + column.name() + " is kept in "
                        + column.width().charset() + ", which has no character " + point);
    }

    /** A place below an entry of a list as a place in the document. */
    static JsonPointer below(JsonPointer list, int index, JsonPointer place) {
        return JsonPointer.compile(list + "/" + index + place);
    }
}
