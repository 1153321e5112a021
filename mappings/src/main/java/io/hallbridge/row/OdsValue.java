package io.hallbridge.row;

import org.jspecify.annotations.Nullable;

/**
 * What the attributes of an .ods cell say.
 *
 * @param type the value's type; {@code error} where LibreOffice says so; empty where there is none
 * @param value the value of a number, date, time or truth
 * @param string the value of a text, where it is not simply the text shown
 * @param formula what computed the value, {@code of:=[.A1]+1}
 */
record OdsValue(
        String type,
        @Nullable String value,
        @Nullable String string,
        @Nullable String formula) {

    /** The attributes of the cell the cursor stands on. */
    static OdsValue of(XmlCursor xml) {
        String type = "";
        String value = null;
        String string = null;
        String formula = null;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                // Twice where LibreOffice adds a type of its own, which alone says that the value is an error.
                case "value-type" -> type = type.equals("error") ? type : xml.attributeValue(i);
                case "value", "date-value", "time-value", "boolean-value" -> value = xml.attributeValue(i);
                case "string-value" -> string = xml.attributeValue(i);
                case "formula" -> formula = xml.attributeValue(i);
                default -> {}
            }
        }
        return new OdsValue(type, value, string, formula);
    }
}
