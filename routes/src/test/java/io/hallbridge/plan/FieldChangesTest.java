package io.hallbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of an update. */
final class FieldChangesTest {
    @Test
    void equal_contents_differ_in_nothing() {
        assertThat(between("{\"a\":1,\"b\":[{}]}", "{\"b\":[{}],\"a\":1}")).isEmpty();
    }

    @Test
    void names_the_element_and_field_that_differ() {
        assertThat(between(
                        "{\"materials\":[{\"need\":\"1\"},{\"need\":\"1\"},{\"need\":\"1\"}]}",
                        "{\"materials\":[{\"need\":\"1\"},{\"need\":\"1\"},{\"need\":\"2\"}]}"))
                .containsExactly(new FieldChange("materials[2].need", "1", "2"));
    }

    @Test
    void a_field_that_came_has_no_value_before_and_one_that_left_none_after() {
        assertThat(between("{\"a\":\"x\"}", "{\"b\":20}"))
                .containsExactly(new FieldChange("a", "x", null), new FieldChange("b", null, "20"));
    }

    @Test
    void a_longer_list_shows_what_was_added_and_a_shorter_what_was_taken() {
        assertThat(between("{\"l\":[\"1\"]}", "{\"l\":[\"1\",\"2\"]}"))
                .containsExactly(new FieldChange("l[1]", null, "2"));
        assertThat(between("{\"l\":[\"1\",\"2\"]}", "{\"l\":[\"1\"]}"))
                .containsExactly(new FieldChange("l[1]", "2", null));
    }

    @Test
    void a_field_that_is_null_is_as_good_as_absent() {
        assertThat(between("{\"a\":null}", "{\"b\":null}")).isEmpty();
    }

    @Test
    void another_kind_of_value_is_a_change() {
        assertThat(between("{\"a\":\"1\"}", "{\"a\":{\"b\":1}}"))
                .containsExactly(new FieldChange("a", "1", "{\"b\":1}"));
    }

    private static List<FieldChange> between(String before, String after) {
        return FieldChanges.between(Content.of(before), Content.of(after));
    }
}
