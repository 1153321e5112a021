package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RowRulesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void lists_every_rule_once() {
        List<Object> constants = Arrays.stream(RowRules.class.getDeclaredFields())
                .filter(field -> field.getType() == Rule.class && Modifier.isStatic(field.getModifiers()))
                .<Object>map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertThat(constants).hasSameElementsAs(RowRules.all());
        assertThat(RowRules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void says_the_same_in_both_languages() {
        for (Rule rule : RowRules.all()) {
            for (Text text : List.of(rule.title(), rule.message(), rule.remedy())) {
                assertThat(text.zh()).containsPattern("\\p{IsHan}");
                assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                assertThat(places(text.zh())).as(rule.id()).isEqualTo(places(text.en()));
            }
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
