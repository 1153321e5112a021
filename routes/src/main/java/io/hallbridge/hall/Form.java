package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.setting.Setting;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A form that a value is put into for a hall: {@code text}, {@code number}, {@code region-12} (a region's code with noughts up
 * to twelve digits), or a form of moments as {@link DateForm} has them.
 *
 * @param word how the profile says it
 */
record Form(String word) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final String REGION = "region-12";
    private static final int REGION_LENGTH = 12;
    private static final Set<String> NAMED = Set.of(TEXT, NUMBER, REGION);
    private static final int DAY = "2026-11-23".length();

    static Form read(Setting setting) {
        String word = setting.text("");
        return NAMED.contains(word)
                ? new Form(word)
                : new Form(DateForm.read(setting, new DateForm("iso")).word());
    }

    /** A value in this form; empty where it cannot be put into it. */
    Optional<JsonNode> of(JsonNode value) {
        return switch (word) {
            case TEXT -> Optional.of(TextNode.valueOf(value.isValueNode() ? value.asText() : value.toString()));
            case NUMBER -> number(value.asText());
            case REGION -> region(value.asText());
            default -> moment(value.asText()).map(moment -> TextNode.valueOf(new DateForm(word).write(moment)));
        };
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(text.strip())));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    /** A county's or a town's code with the noughts that make it as long as a village's. */
    private static Optional<JsonNode> region(String code) {
        return code.matches("\\d{6}(\\d{3}){0,2}")
                ? Optional.of(TextNode.valueOf(code + "0".repeat(REGION_LENGTH - code.length())))
                : Optional.empty();
    }

    /** A day begins at midnight in China. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.length() == DAY
                            ? LocalDate.parse(text).atStartOfDay(CHINA).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
