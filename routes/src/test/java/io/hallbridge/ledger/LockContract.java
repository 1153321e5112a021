package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.LANE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** One run at a time has a lane to itself. */
interface LockContract extends LedgerUnderTest {
    @Test
    default void a_lock_is_held_by_one_run_until_it_is_given_back() {
        Lease lease = ledger().lock(LANE, "r1").orElseThrow();
        try (Ledger other = open()) {
            assertThat(other.lock(LANE, "r2")).isEmpty();
            assertThat(other.holder(LANE).orElseThrow().run()).isEqualTo("r1");
            assertThat(lease.renew()).isTrue();
            other.lock(COUNTY, "r2").orElseThrow().close();
            lease.close();
            assertThat(other.holder(LANE)).isEmpty();
            other.lock(LANE, "r2").orElseThrow().close();
        }
    }

    @Test
    default void a_lock_of_another_machine_lasts_as_long_as_its_lease() throws Exception {
        assertThat(ledger().lock(LANE, "r1")).isPresent();
        raw("UPDATE hall_lock SET host = 'another-machine', pid = 1, until = '"
                + Instant.now().plusSeconds(60) + "'");
        assertThat(ledger().lock(LANE, "r2")).isEmpty();
        assertThat(ledger().holder(LANE).orElseThrow().host()).isEqualTo("another-machine");
        raw("UPDATE hall_lock SET until = '" + Instant.now().minusSeconds(1) + "'");
        assertThat(ledger().holder(LANE)).isEmpty();
        ledger().lock(LANE, "r2").orElseThrow().close();
    }

    @Test
    default void a_lock_taken_over_is_lost_for_its_first_owner_who_does_not_give_it_back_either() throws Exception {
        Lease lease = ledger().lock(LANE, "r1").orElseThrow();
        raw("UPDATE hall_lock SET run = 'r2', host = 'another-machine', until = '"
                + Instant.now().plusSeconds(60) + "'");
        assertThat(lease.renew()).isFalse();
        lease.close();
        assertThat(ledger().holder(LANE).orElseThrow().run()).isEqualTo("r2");
    }

    @Test
    default void of_many_that_ask_at_once_one_gets_the_lock() throws Exception {
        for (int round = 0; round < 10; round++) {
            String hall = "hall-" + round;
            List<Callable<Boolean>> askers = new ArrayList<>();
            List<Ledger> ledgers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Ledger mine = open();
                ledgers.add(mine);
                askers.add(() -> mine.lock(Lane.of(hall, Set.of("power")), "r" + askers.size())
                        .isPresent());
            }
            assertThat(LedgerUnderTest.together(askers)).containsOnlyOnce(true);
            ledgers.forEach(Ledger::close);
        }
    }
}
