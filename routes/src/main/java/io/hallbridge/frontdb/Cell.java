package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.TargetRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one column of one row is given, or why it cannot be.
 *
 * @param value a text, a number, a date or a time; null where nothing is given
 * @param filled whether it is the column's filler
 * @param fault why nothing fits
 */
record Cell(@Nullable Object value, boolean filled, Optional<Fault> fault) {
    static final String TOO_LONG = TargetRules.TOO_LONG.id();
    static final String MANDATORY = TargetRules.MANDATORY.id();
    static final String CHARSET = TargetRules.CHARSET.id();
    static final String KIND = TargetRules.UNFIT.id();

    private static final Cell EMPTY = new Cell(null, false, Optional.empty());

    /**
     * Why a column cannot be given something.
     *
     * @param rule the demand that is not met
     * @param place where the value stands, from the document or the entry of its list; empty where it stands nowhere
     * @param text what is wrong; never holds the value
     * @param remedy what to do
     * @param value the value as it would be written
     */
    record Fault(String rule, JsonPointer place, Text text, Text remedy, String value) {
        private Fault at(JsonPointer found) {
            return new Fault(rule, found, text, remedy, value);
        }
    }

    /** What a column is given from a document, and from the entry of a list where the row is made of one. */
    static Cell of(ColumnLayout column, Putting.FromDocument from, JsonNode document, JsonNode entry) {
        JsonNode node = from.whole() ? document : entry;
        for (JsonPointer place : from.places()) {
            String text = Texts.of(node.at(place), from);
            if (!text.isEmpty()) {
                Cell cell = of(column, text);
                return cell.fault().isEmpty()
                        ? cell
                        : new Cell(null, false, cell.fault().map(fault -> fault.at(place)));
            }
        }
        return absent(column, from.places().get(0));
    }

    /** What a column is given where the document has nothing for it. */
    static Cell absent(ColumnLayout column, JsonPointer place) {
        if (column.filler().isPresent()) {
            Cell filler = of(column, column.filler().get());
            return new Cell(filler.value(), true, filler.fault());
        }
        return column.mandatory() ? new Cell(null, false, Optional.of(missing(column, place))) : EMPTY;
    }

    private static Fault missing(ColumnLayout column, JsonPointer place) {
        return new Fault(
                MANDATORY,
                place,
                new Text(
                        "目标列 " + column.name() + " 必填，这里却没有内容",
                        "the target's column " + column.name() + " is mandatory and there is nothing for it"),
                new Text("补填这一项，或在接口配置里给这一列写 filler", "fill it in, or give the column a filler in the profile"),
                "");
    }

    /** What a column is given of a text. */
    static Cell of(ColumnLayout column, String text) {
        Object value = Texts.value(column, text);
        if (value == null) {
            return fault(KIND, Texts.wrongKind(column), KIND_REMEDY, text);
        }
        return value instanceof String written && column.kind().isText()
                ? fitted(column, written)
                : new Cell(value, false, Optional.empty());
    }

    private static final Text KIND_REMEDY = new Text("改正这一项的内容", "correct what stands there");

    private static Cell fitted(ColumnLayout column, String text) {
        Optional<Text> tooLong = column.width().fault(text);
        if (tooLong.isPresent()) {
            Text about = tooLong.get();
            return fault(
                    TOO_LONG,
                    new Text(
                            "目标列 " + column.name() + " 放不下：" + about.zh(),
                            "too long for the target's column " + column.name() + ": " + about.en()),
                    new Text("缩短这一项", "shorten it"),
                    text);
        }
        Optional<String> unknown = column.width().unknown(text);
        return unknown.isEmpty()
                ? new Cell(text, false, Optional.empty())
                : fault(CHARSET, Texts.unknown(column, unknown.get()), Texts.CHARSET_REMEDY, text);
    }

    private static Cell fault(String rule, Text text, Text remedy, String value) {
        return new Cell(null, false, Optional.of(new Fault(rule, JsonPointer.empty(), text, remedy, value)));
    }
}
