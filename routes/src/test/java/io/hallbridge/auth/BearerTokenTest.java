package io.hallbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.hall.Answers;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BearerTokenTest {
    private static final WireRequest CALL = WireRequest.get("/datasets/power/documents");
    private static final Answers ANSWERS =
            new Answers(Profiles.of(null, new Problems()).find("reference").orElseThrow());

    private final AtomicInteger asked = new AtomicInteger();
    private final Hands clock = new Hands();
    private final BearerToken token =
            new BearerToken("kaili-centre", Secret.of("not-a-real-secret"), "/token", ANSWERS, clock);

    /** A clock that a test turns on. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private WireAnswer issue(WireRequest request) {
        assertThat(new String(request.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"key\":\"kaili-centre\",\"secret\":\"not-a-real-secret\"}");
        return answer(
                200,
                "{\"code\":\"0\",\"success\":true,\"token\":\"t" + asked.incrementAndGet() + "\",\"expiresIn\":600}");
    }

    private static WireAnswer answer(int status, String body) {
        return new WireAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private String sent(HallLine line) throws CallFailed, NotAdmitted {
        return token.authenticate(CALL, token.prove(line)).headers().get("Authorization");
    }

    @Test
    void a_token_is_fetched_once_and_again_before_it_ends() throws Exception {
        assertThat(sent(this::issue)).isEqualTo("Bearer t1");
        assertThat(sent(this::issue)).isEqualTo("Bearer t1");
        clock.now = clock.now.plus(Duration.ofSeconds(571));
        assertThat(sent(this::issue)).isEqualTo("Bearer t2");
    }

    @Test
    void several_callers_at_once_fetch_it_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(threads.submit(() -> sent(this::issue)));
        }
        for (Future<String> one : sent) {
            assertThat(one.get()).isEqualTo("Bearer t1");
        }
        threads.shutdown();
    }

    @Test
    void a_token_turned_down_is_replaced_once_however_many_callers_say_so() throws Exception {
        Proof first = token.prove(this::issue);
        assertThat(token.renew(first)).isTrue();
        assertThat(sent(this::issue)).isEqualTo("Bearer t2");
        assertThat(token.renew(first)).isTrue();
        assertThat(sent(this::issue)).isEqualTo("Bearer t2");
    }

    @Test
    void who_is_not_known_gets_no_token_and_no_words_with_the_secret() {
        assertThatThrownBy(() -> sent(request -> answer(401, "{\"code\":\"E-AUTH\",\"success\":false}")))
                .isInstanceOfSatisfying(NotAdmitted.class, turnedDown -> {
                    assertThat(turnedDown.verdict()).isInstanceOf(Verdict.Unauthorised.class);
                    assertThat(turnedDown).hasMessageNotContaining("not-a-real-secret");
                });
    }

    @Test
    void an_unclear_answer_to_the_token_call_may_be_tried_again() {
        assertThatThrownBy(() -> sent(request -> answer(200, "<html/>")))
                .isInstanceOfSatisfying(
                        NotAdmitted.class,
                        turnedDown -> assertThat(turnedDown.verdict()).isInstanceOf(Verdict.Busy.class));
    }

    @Test
    void a_token_call_that_broke_off_left_nothing_of_the_batch_behind() {
        assertThatThrownBy(() -> sent(request -> {
                    throw CallFailed.of(CallFailed.Kind.CUT, new IOException("cut"));
                }))
                .isInstanceOfSatisfying(
                        CallFailed.class,
                        failed -> assertThat(failed.arrivedPerhaps()).isFalse());
    }

    @Test
    void token_and_secret_are_taken_out_of_what_a_hall_repeats() throws Exception {
        sent(this::issue);
        assertThat(token.withoutSecrets("t1 of not-a-real-secret")).isEqualTo("•••• of ••••");
    }
}
