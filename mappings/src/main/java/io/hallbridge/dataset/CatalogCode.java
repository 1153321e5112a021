package io.hallbridge.dataset;

import java.util.Optional;

/**
 * A basic code of the item directory (基本编码): province 2, item type 2, sequence 5, sub-item 3 ({@code 000} where there
 * is none). The length is confirmed, the split is inferred from live codes. Example: {@code 522011026000}.
 *
 * @param value the 12 digits
 */
public record CatalogCode(String value) {
    /** How many digits a basic code has. */
    public static final int LENGTH = 12;

    private static final Form DIGITS = Form.of("^[0-9]{12}$");

    public CatalogCode {
        if (!DIGITS.matches(value)) {
            throw new IllegalArgumentException(value + ": not 12 digits");
        }
    }

    public static Optional<CatalogCode> parse(String text) {
        return DIGITS.matches(text) ? Optional.of(new CatalogCode(text)) : Optional.empty();
    }

    public String province() {
        return value.substring(0, 2);
    }

    public String type() {
        return value.substring(2, 4);
    }

    public String sequence() {
        return value.substring(4, 9);
    }

    public String subItem() {
        return value.substring(9);
    }

    @Override
    public String toString() {
        return value;
    }
}
