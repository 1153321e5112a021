package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.LANE;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How a ledger is opened, brought up to date, and written to by several at once. */
interface OpeningContract extends LedgerUnderTest {
    @Test
    default void refuses_a_ledger_made_by_a_newer_program_in_both_languages() throws Exception {
        raw("UPDATE ledger SET version = " + (Schema.VERSION + 1));
        assertThatThrownBy(this::open).isInstanceOfSatisfying(LedgerFault.class, fault -> {
            assertThat(fault.text().zh()).contains("升级", String.valueOf(Schema.VERSION + 1));
            assertThat(fault.text().en()).contains("upgrade", String.valueOf(Schema.VERSION + 1));
        });
    }

    @Test
    default void a_ledger_opened_for_the_first_time_by_several_at_once_serves_all() throws Exception {
        for (int round = 0; round < 10; round++) {
            Callable<Ledger> opener = freshPlace();
            for (Ledger opened : LedgerUnderTest.together(List.of(opener, opener, opener, opener))) {
                assertThat(opened.recent(1)).isEmpty();
                opened.close();
            }
        }
    }

    @Test
    default void a_ledger_that_kept_each_content_by_itself_is_brought_up_to_date() throws Exception {
        Change second = change("k2", 1, "乙");
        accept(ledger(), batch(A, second));
        accept(ledger(), batch(Sending.retirement(second)));
        raw("DROP TABLE batch_contents");
        raw("ALTER TABLE item ADD COLUMN content TEXT");
        raw("UPDATE item SET content = '{\"of\":\"' || doc_key || '\"}' WHERE operation <> 'RETIRE'");
        raw("UPDATE ledger SET version = 3");
        try (Ledger today = open()) {
            assertThat(today.accepted(HALL, "power", "k1")).contains(Content.of("{\"of\":\"k1\"}"));
            assertThat(today.history("k2"))
                    .extracting(sent -> sent.change().content())
                    .containsExactly(Content.of("{\"of\":\"k2\"}"), null);
            assertThat(today.kept(HALL, "power", List.of("k1")).get("k1").content())
                    .isEqualTo(Content.of("{\"of\":\"k1\"}"));
        }
    }

    @Test
    default void several_threads_and_connections_write_without_losing_a_batch() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            String prefix = "w" + w + "-";
            Ledger mine = w % 2 == 0 ? ledger() : open();
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    accept(mine, batch(HALL, Sending.many(prefix + i + "-", 5)));
                }
                return true;
            });
        }
        assertThat(LedgerUnderTest.together(writers)).containsOnly(true);
        assertThat(ledger().held(HALL)).containsEntry("power", 500L);
        assertThat(ledger().position(LANE)).isEqualTo(100);
    }

    @Test
    default void a_write_that_fails_beside_others_leaves_them_be() throws Exception {
        Batch settled = batch(A);
        accept(ledger(), settled);
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            String prefix = "w" + w + "-";
            boolean wrong = w == 3;
            writers.add(() -> {
                for (int i = 0; i < 40; i++) {
                    if (wrong) {
                        assertThatThrownBy(() -> ledger().open(settled))
                                .hasMessageContaining("is settled and cannot be");
                    } else {
                        accept(ledger(), batch(HALL, Sending.many(prefix + i + "-", 3)));
                    }
                }
                return true;
            });
        }
        assertThat(LedgerUnderTest.together(writers)).containsOnly(true);
        assertThat(ledger().held(HALL)).containsEntry("power", 361L);
        assertThat(ledger().unfinished(LANE)).isEmpty();
    }
}
