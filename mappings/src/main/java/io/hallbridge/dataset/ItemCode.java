package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import java.util.Optional;

/**
 * An implementation code of an item (实施编码): credit code 18, level 1, basic code 12; or a business handling item code
 * (业务办理项编码), the same and two digits more. The layout is inferred from live codes. The check character of the credit
 * code is not asked for here: {@link CreditCode#fault} says what is wrong with it.
 * Example: {@code 11520000009390359W252201102600001}.
 *
 * @param value the 31 or 33 characters
 */
public record ItemCode(String value) {
    /** How many characters an implementation code has. */
    public static final int LENGTH = 31;
    /** How many characters a business handling item code has. */
    public static final int HANDLE_ITEM_LENGTH = 33;

    private static final Form IMPLEMENTATION = Form.of("^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}$");
    private static final Form HANDLE_ITEM = Form.of("^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}[0-9]{2}$");

    public ItemCode {
        if (!hasLayout(value)) {
            throw new IllegalArgumentException(
                    value + ": " + fault(value).orElse(Text.same("")).en());
        }
    }

    public static Optional<ItemCode> parse(String text) {
        return hasLayout(text) ? Optional.of(new ItemCode(text)) : Optional.empty();
    }

    private static boolean hasLayout(String text) {
        return IMPLEMENTATION.matches(text) || HANDLE_ITEM.matches(text);
    }

    /** What is wrong with the layout of a text as an item code; empty where it has the layout. */
    public static Optional<Text> fault(String text) {
        if (hasLayout(text)) {
            return Optional.empty();
        }
        int length = text.length();
        if (length != LENGTH && length != HANDLE_ITEM_LENGTH) {
            return Optional.of(
                    new Text("应为 31 或 33 位，实为 " + length + " 位", "has " + length + " characters, not 31 or 33"));
        }
        return Optional.of(part(text));
    }

    private static Text part(String text) {
        char level = text.charAt(CreditCode.LENGTH);
        if (level < '1' || level > '7') {
            return new Text(
                    "第 19 位（行使层级）“" + level + "”应为 1 到 7", "character 19 (level), \"" + level + "\", is not 1 to 7");
        }
        if (!text.substring(CreditCode.LENGTH).matches("[0-9]+")) {
            return new Text("第 20 位起应全是数字", "from character 20 on there must be digits only");
        }
        return CreditCode.fault(text.substring(0, CreditCode.LENGTH))
                .orElse(new Text("前 18 位不是统一社会信用代码", "the first 18 characters are no credit code"));
    }

    /** The credit code of the acting body, its check character not verified. */
    public String head() {
        return value.substring(0, CreditCode.LENGTH);
    }

    public String level() {
        return value.substring(CreditCode.LENGTH, CreditCode.LENGTH + 1);
    }

    public CatalogCode catalog() {
        return new CatalogCode(value.substring(CreditCode.LENGTH + 1, LENGTH));
    }

    /** The first 31 characters, the implementation code of the item itself. */
    public String implementation() {
        return value.substring(0, LENGTH);
    }

    /** The two digits of the handling item. */
    public Optional<String> handleItem() {
        return value.length() == LENGTH ? Optional.empty() : Optional.of(value.substring(LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
