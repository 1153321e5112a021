package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How instants are kept. */
final class StampTest {
    @Test
    void texts_sort_as_the_instants_do_and_read_back_as_they_were() {
        List<Instant> instants = List.of(
                Instant.parse("2026-11-23T01:00:00Z"),
                Instant.parse("2026-11-23T01:00:00.000000001Z"),
                Instant.parse("2026-11-23T01:00:00.123Z"),
                Instant.parse("2026-11-23T01:00:00.123456Z"),
                Instant.parse("2026-11-23T01:00:00.200Z"),
                Instant.parse("2026-11-23T01:00:01Z"));
        assertThat(instants.stream().map(Stamp::of)).isSorted();
        assertThat(instants.stream().map(Stamp::of).map(Instant::parse)).containsExactlyElementsOf(instants);
    }
}
