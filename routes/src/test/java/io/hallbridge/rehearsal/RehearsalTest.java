package io.hallbridge.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
    @ParameterizedTest
    @ValueSource(strings = {"reference"})
    void every_exchange_shipped_with_a_profile_holds(String name) {
        Problems problems = new Problems();
        List<Rehearsed> rehearsed = Rehearsal.of(name, Profiles.of(null, problems), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(rehearsed).isNotEmpty().allSatisfy(one -> assertThat(one.differences())
                .as(one.name())
                .isEmpty());
    }
}
