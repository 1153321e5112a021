package io.hallbridge.auth;

import static io.hallbridge.auth.Hall.SECRET;
import static io.hallbridge.auth.Hall.answer;
import static io.hallbridge.auth.Hall.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
    private static final WireRequest CALL = WireRequest.get("/datasets/power/documents");

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final Hands clock = new Hands("2026-11-23T01:00:00Z");
    private Hall hall;
    private Authenticator token;

    @BeforeEach
    void a_workspace_with_a_token() {
        hall = new Hall(folder, clock);
        token = hall.authenticator(hall.settings("{ scheme: bearer, key: kaili-centre, secret: { file: hall } }"));
    }

    private WireAnswer issue(WireRequest request) {
        assertThat(request.path()).isEqualTo("/token");
        assertThat(sent(request)).isEqualTo("{\"key\":\"kaili-centre\",\"secret\":\"not-a-real-secret\"}");
        return answer(
                200,
                "{\"code\":\"0\",\"success\":true,\"token\":\"t" + asked.incrementAndGet() + "\",\"expiresIn\":600}");
    }

    private String shown(HallLine line) throws CallFailed, NotAdmitted {
        return Hall.headers(token, CALL, line).get("Authorization");
    }

    @Test
    void a_token_is_fetched_once_and_again_before_it_ends() throws Exception {
        assertThat(shown(this::issue)).isEqualTo("Bearer t1");
        assertThat(shown(this::issue)).isEqualTo("Bearer t1");
        clock.turn(Duration.ofSeconds(571));
        assertThat(shown(this::issue)).isEqualTo("Bearer t2");
    }

    @Test
    void a_token_that_holds_for_seconds_only_is_not_fetched_for_every_call() throws Exception {
        HallLine brief = call -> answer(
                200,
                "{\"code\":\"0\",\"success\":true,\"token\":\"t" + asked.incrementAndGet() + "\",\"expiresIn\":20}");
        assertThat(shown(brief)).isEqualTo("Bearer t1");
        clock.turn(Duration.ofSeconds(14));
        assertThat(shown(brief)).isEqualTo("Bearer t1");
        clock.turn(Duration.ofSeconds(2));
        assertThat(shown(brief)).isEqualTo("Bearer t2");
    }

    @Test
    void several_callers_at_once_fetch_it_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> shown(this::issue)));
        }
        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo("Bearer t1");
        }
        threads.shutdown();
    }

    @Test
    void a_token_turned_down_is_replaced_once_however_many_callers_say_so() throws Exception {
        Proof first = token.prove(this::issue);
        assertThat(token.renew(first)).isTrue();
        assertThat(shown(this::issue)).isEqualTo("Bearer t2");
        assertThat(token.renew(first)).isTrue();
        assertThat(shown(this::issue)).isEqualTo("Bearer t2");
    }

    @Test
    void who_is_not_known_gets_no_token_and_no_words_with_the_secret() {
        assertThatThrownBy(() -> shown(request -> answer(401, "{\"code\":\"E-AUTH\",\"success\":false}")))
                .isInstanceOfSatisfying(NotAdmitted.class, turnedDown -> {
                    assertThat(turnedDown.verdict()).isInstanceOf(Verdict.Unauthorised.class);
                    assertThat(turnedDown).hasMessageNotContaining(SECRET);
                });
    }

    @Test
    void a_clock_that_is_wrong_is_known_although_no_token_was_had() {
        WireAnswer late = new WireAnswer(401, Map.of("Date", "Mon, 23 Nov 2026 00:50:00 GMT"), new byte[0]);
        assertThatThrownBy(() -> shown(request -> late))
                .isInstanceOfSatisfying(
                        NotAdmitted.class,
                        turnedDown -> assertThat(turnedDown.clockAhead()).contains(Duration.ofMinutes(10)));
    }

    @Test
    void an_unclear_answer_to_the_token_call_may_be_tried_again() {
        assertThatThrownBy(() -> shown(request -> answer(200, "<html/>")))
                .isInstanceOfSatisfying(
                        NotAdmitted.class,
                        turnedDown -> assertThat(turnedDown.verdict()).isInstanceOf(Verdict.Busy.class));
    }

    @Test
    void a_token_call_that_broke_off_left_nothing_of_the_batch_behind() {
        assertThatThrownBy(() -> shown(request -> {
                    throw CallFailed.of(CallFailed.Kind.CUT, new IOException("cut"));
                }))
                .isInstanceOfSatisfying(
                        CallFailed.class,
                        failed -> assertThat(failed.arrivedPerhaps()).isFalse());
    }

    @Test
    void every_token_that_was_and_the_secret_are_taken_out_of_what_a_hall_repeats() throws Exception {
        Proof first = token.prove(call ->
                answer(200, "{\"code\":\"0\",\"success\":true,\"token\":\"token-of-before\",\"expiresIn\":600}"));
        token.renew(first);
        shown(this::issue);
        assertThat(token.withoutSecrets("token-of-before, t1 of not-a-real-secret"))
                .isEqualTo("••••, •••• of ••••");
    }

    @Test
    void a_profile_says_how_it_is_asked_for_where_it_stands_and_how_it_is_shown() throws Exception {
        token = hall.authenticator(hall.settings("""
                scheme: bearer
                fetch:
                  call: GET /getauth
                  as: form
                  client: header
                  body: { app: $key }
                  success: { /code: "200" }
                  at: /data/accessToken
                  ends: /data/endTime
                headers: { token: { name: X-Token, prefix: "" } }
                query: { key: appKey }
                """, "{ key: kaili-centre, secret: { file: hall } }"));
        HallLine line = call -> {
            assertThat(call.method() + " " + call.path()).isEqualTo("GET /getauth?app=kaili-centre");
            // printf 'kaili-centre:not-a-real-secret' | base64
            assertThat(call.headers()).containsEntry("Authorization", "Basic a2FpbGktY2VudHJlOm5vdC1hLXJlYWwtc2VjcmV0");
            String body = "{\"code\":200,\"data\":{\"accessToken\":\"t%d\",\"endTime\":\"20261123091000\"}}";
            return answer(200, body.formatted(asked.incrementAndGet()));
        };
        WireRequest shown = token.authenticate(CALL, token.prove(line));
        assertThat(shown.headers()).containsEntry("X-Token", "t1").doesNotContainKey("Authorization");
        assertThat(shown.path()).isEqualTo("/datasets/power/documents?appKey=kaili-centre");
        clock.turn(Duration.ofSeconds(569));
        assertThat(token.prove(line).token()).isEqualTo("t1");
        clock.turn(Duration.ofSeconds(2));
        assertThat(token.prove(line).token()).isEqualTo("t2");
    }
}
