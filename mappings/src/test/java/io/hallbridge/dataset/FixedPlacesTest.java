package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPlacesTest {
    private static final String MOMENT =
            "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\+08:00$";

    @Test
    void a_moment_is_told_place_by_place() {
        Form moment = Form.of(MOMENT);

        assertThat(moment.isFixed()).isTrue();
        assertThat(moment.matches("2026-03-02T09:30:00+08:00")).isTrue();
        assertThat(moment.matches("2026-13-02T09:30:00+08:00")).isFalse();
        assertThat(moment.matches("2026-03-32T09:30:00+08:00")).isFalse();
        assertThat(moment.matches("2026-03-02T24:30:00+08:00")).isFalse();
        assertThat(moment.matches("2026-03-02T09:30:00+08:00\n")).isFalse();
        assertThat(moment.matches("2026-03-02T09:30:00+08:0")).isFalse();
        assertThat(moment.matches("２026-03-02T09:30:00+08:00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9]{12}$",
                "^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}$",
                "^ab[x-z]{2}$",
                "^(ab|cd)\\.$",
                "^$",
                MOMENT
            })
    void patterns_of_fixed_places_say_what_the_regular_expression_says(String pattern) {
        assertThat(Form.of(pattern).isFixed()).isTrue();
        compare(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9]{2,3}$",
                "[0-9]{2}",
                "^[0-9]{2}",
                "[0-9]{2}$",
                "^[^0-9]{2}$",
                "^[\\d]{2}$",
                "^\\d{2}$",
                "^a?b$",
                "^(ab|c)$",
                "^(ab){2}$",
                "^ab|cd$",
                "^a.$",
                "^(a|)$",
                "^[a-c&&b]$",
                "^(?i)ab$",
                "^ab\\$",
                "^\\p{L}{2}$",
                "^a{2}?$",
                "^[z]]$",
                "^(a(b|c))$",
                "^[-a]$",
                "^[a-]$",
                "^一{2}$",
                "^a{0}$"
            })
    void other_patterns_are_left_to_the_regular_expression(String pattern) {
        assertThat(Form.of(pattern).isFixed()).isFalse();
        compare(pattern);
    }

    @Test
    void what_is_no_pattern_is_refused() {
        assertThatThrownBy(() -> Form.of("^[z-a]$")).isInstanceOf(PatternSyntaxException.class);
    }

    private static void compare(String pattern) {
        Form form = Form.of(pattern);
        Pattern expected = Pattern.compile(
                pattern.endsWith("$") && !pattern.endsWith("\\$")
                        ? pattern.substring(0, pattern.length() - 1) + "\\z"
                        : pattern);
        Random random = new Random(7);
        int matched = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, pattern);
            assertThat(form.matches(text))
                    .as(text)
                    .isEqualTo(expected.matcher(text).find());
            matched += form.matches(text) ? 1 : 0;
        }
        assertThat(matched).isLessThan(20_000);
    }

    /** A sound text of one of the forms, damaged in some places by characters of the pattern. */
    private static String text(Random random, String pattern) {
        String[] sound = {
            "2026-03-02T09:30:00+08:00",
            "522011026000",
            "11520000009390359W252201102600001",
            "abxz",
            "ab.",
            "ab",
            "12",
            ""
        };
        StringBuilder text = new StringBuilder(sound[random.nextInt(sound.length)]);
        for (int damage = random.nextInt(4); damage > 0; damage--) {
            int at = random.nextInt(text.length() + 1);
            char other = random.nextInt(8) == 0
                    ? "\n一Ａ\ud83d".charAt(random.nextInt(4))
                    : pattern.charAt(random.nextInt(pattern.length()));
            if (at < text.length() && random.nextBoolean()) {
                text.setCharAt(at, other);
            } else {
                text.insert(at, other);
            }
        }
        return text.toString();
    }
}
