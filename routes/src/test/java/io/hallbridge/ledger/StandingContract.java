package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** All documents of a hall in order, what of them is under way, and the contents that are kept. */
interface StandingContract extends LedgerUnderTest {
    private Map<String, Standing> standing() {
        Map<String, Standing> all = new LinkedHashMap<>();
        ledger().standing(HALL, "power", standing -> all.put(standing.holding().key(), standing));
        return all;
    }

    @Test
    default void all_documents_are_given_in_the_order_of_their_keys_code_points() {
        List<String> inOrder = List.of("-1", "A", "a", "a b", "a-b", "aa", "é", "丙", "甲", "｡", "𬱖");
        List<String> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        Collections.swap(shuffled, 2, 7);
        accept(
                ledger(),
                batch(HALL, shuffled.stream().map(key -> change(key, 1, key)).toList()));
        accept(ledger(), batch("town", List.of(change("zz", 1, "另一个大厅"))));
        assertThat(standing().keySet()).containsExactlyElementsOf(inOrder);
    }

    @Test
    default void tens_of_thousands_of_documents_are_given_one_by_one_while_others_write() {
        for (int i = 0; i < 40; i++) {
            accept(ledger(), batch(HALL, Sending.many("k" + (char) ('a' + i % 26) + i + "-", 500)));
        }
        int[] given = {0};
        try (Ledger other = open()) {
            ledger().standing(HALL, "power", standing -> {
                if (given[0]++ == 5_000) {
                    accept(other, batch(change("zz", 1, "后来的")));
                }
            });
        }
        assertThat(given[0]).isEqualTo(20_000);
        assertThat(standing()).hasSize(20_001);
    }

    @Test
    default void a_document_is_under_way_while_its_batch_has_no_answer_or_the_hall_decides() {
        Batch open = batch(change("k2", 1, "乙"));
        Batch doubted = batch(change("k3", 1, "丙"));
        Batch awaiting = batch(change("k4", 1, "丁"));
        accept(ledger(), batch(A));
        ledger().open(open);
        ledger().open(doubted);
        ledger().doubt(doubted, "no answer");
        ledger().open(awaiting);
        ledger().settle(awaiting, all(awaiting, Outcome.State.AWAITING));
        assertThat(standing().values()).extracting(Standing::underWay).containsExactly(false, true, true, true);
        ledger().settle(open, all(open, Outcome.State.REFUSED));
        ledger().settle(doubted, all(doubted, Outcome.State.ACCEPTED));
        assertThat(standing().values()).extracting(Standing::underWay).containsExactly(false, false, false, true);
        assertThat(standing().values()).extracting(Standing::held).containsExactly(true, false, true, false);
    }

    @Test
    default void the_content_kept_is_the_one_the_hall_last_accepted() {
        Change second = change("k1", 2, "甲二");
        Change refused = change("k1", 3, "甲三");
        accept(ledger(), batch(A));
        accept(ledger(), batch(second));
        accept(ledger(), batch(change("k2", 1, "乙")));
        ledger().open(batch(refused));
        ledger().settle(batch(refused), all(batch(refused), Outcome.State.REFUSED));
        Map<String, Kept> kept = ledger().kept(HALL, "power", List.of("k1", "k2", "k3"));
        assertThat(kept).containsOnlyKeys("k1", "k2");
        assertThat(kept.get("k1")).isEqualTo(new Kept(Objects.requireNonNull(second.content()), second.origin()));
        assertThat(ledger().kept("town", "power", List.of("k1"))).isEmpty();
    }
}
