package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome.State;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Profile REFERENCE =
            Profiles.of(null, new Problems()).find("reference").orElseThrow();
    private static final Answers ANSWERS = new Answers(REFERENCE, Clock.fixed(NOW, ZoneOffset.UTC));
    private static final Batch BATCH =
            new Batch("ab".repeat(32), "20261123-0100-7f3a", "city", "power", false, List.of(change("a"), change("b")));
    private static final String OK = "{'code':'0','success':true,'message':'OK','receipt':'H1','results':%s}";

    private static Change change(String key) {
        return new Change(Operation.CREATE, "power", key, 1, "cd".repeat(32), null, Content.of("{}"), "s", "o");
    }

    private static WireAnswer answer(int status, String body) {
        return new WireAnswer(status, Map.of(), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(int status, String body) {
        return ANSWERS.of(BATCH, answer(status, body));
    }

    @Test
    void outcomes_are_joined_by_key_and_given_in_the_batchs_order() {
        Verdict verdict = verdict(
                200,
                OK.formatted("[{'key':'b','outcome':'refused','code':'E-SCHEMA','message':'m'},"
                        + "{'key':'a','outcome':'duplicate','code':'0','message':''}]"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Settled.class,
                        settled -> assertThat(settled.receipt())
                                .isEqualTo(new Receipt(
                                        "H1",
                                        List.of(
                                                new Outcome("a", State.DUPLICATE, "0", ""),
                                                new Outcome("b", State.REFUSED, "E-SCHEMA", "m")))));
    }

    /** Each row: status, body, what it means. */
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            429 | {'code':'429','success':false,'message':'m'}            | Busy
            429 | too many                                                | Busy
            503 | <html/>                                                 | Busy
            401 | {'code':'E-AUTH','success':false,'message':'m'}         | Unauthorised
            401 | {'code':'E-TOKEN','success':false,'message':'m'}        | Unauthorised
            401 | {'code':'E-CLOCK','success':false,'message':'m'}        | Unauthorised
            401 | no                                                      | Unauthorised
            400 | {'code':'E-FORMAT','success':false,'message':'m'}       | RefusedWhole
            413 | {'code':'E-TOO-LARGE','success':false,'message':'m'}    | RefusedWhole
            404 | {'code':'E-DATASET','success':false,'message':'m'}      | RefusedWhole
            404 | {'code':'404','success':false,'message':'m'}            | Fatal
            404 | <html>not found</html>                                  | Fatal
            413 | <html>too large, says a proxy</html>                    | Fatal
            400 | <html>bad request</html>                                | Fatal
            302 | moved                                                   | Fatal
            403 | {'code':'403','success':false,'message':'m'}            | Fatal
            418 | {'code':'418','success':false,'message':'m'}            | Fatal
            409 | {'code':'E-IDEMPOTENCY','success':false,'message':'m'}  | Unclear
            500 | {'code':'500','success':false,'message':'m'}            | Unclear
            502 | <html/>                                                 | Unclear
            504 | <html/>                                                 | Unclear
            204 | ~~                                                      | Unclear
            201 | {'code':'0','success':true}                             | Unclear
            200 | <html/>                                                 | Unclear
            200 | {'code':'0','success':false}                            | Unclear
            200 | {'code':'1','success':true}                             | Unclear
            200 | {'code':0,'success':'true','success':false}             | Unclear
            200 | {'code':'0','success':true} {}                          | Unclear
            200 | {'code':'0','success':true}                             | Unclear
            200 | {'code':'0','success':true,'results':{}}                | Unclear
            """)
    void an_answer_other_than_success_means(int status, String body, String meaning) {
        assertThat(verdict(status, body == null ? "" : body).getClass().getSimpleName())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'key':'a','outcome':'accepted'}]",
                "[{'key':'a','outcome':'accepted'},{'key':'a','outcome':'accepted'}]",
                "[{'key':'a','outcome':'accepted'},{'key':'c','outcome':'accepted'}]",
                "[{'key':'a','outcome':'accepted'},{'key':'b','outcome':'perhaps'}]",
                "[{'key':'a','outcome':'accepted'},{'key':'b'}]",
                "[{'key':'a','outcome':'accepted'},{'key':'b','outcome':'accepted'},{'key':'c','outcome':'accepted'}]"
            })
    void success_without_one_known_outcome_for_each_document_is_unclear(String results) {
        assertThat(verdict(200, OK.formatted(results))).isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void a_batch_the_hall_never_saw_is_told_from_a_path_it_does_not_have() {
        assertThat(ANSWERS.lookedUp(BATCH, answer(404, "{'code':'404','success':false}")))
                .isEmpty();
        assertThat(ANSWERS.lookedUp(BATCH, answer(404, "<html/>"))).get().isInstanceOf(Verdict.Fatal.class);
        assertThat(ANSWERS.lookedUp(BATCH, answer(500, "{'code':'404','success':false}")))
                .get()
                .isInstanceOf(Verdict.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0                             | PT0S
            17                            | PT17S
            Mon, 23 Nov 2026 01:00:30 GMT | PT30S
            Mon, 23 Nov 2026 00:59:00 GMT | PT0S
            soon                          | -
            """)
    void retry_after_is_read_as_seconds_or_date(String written, String expected) {
        WireAnswer answer = new WireAnswer(503, Map.of("retry-after", written), new byte[0]);
        Verdict.Busy busy = (Verdict.Busy) ANSWERS.of(BATCH, answer);
        assertThat(busy.retryAfter().map(Duration::toString))
                .isEqualTo(Stream.ofNullable(expected).findFirst());
    }

    @Test
    void a_date_in_retry_after_is_held_against_the_halls_own_clock() {
        WireAnswer answer = new WireAnswer(
                503,
                Map.of("Date", "Mon, 23 Nov 2026 05:00:00 GMT", "Retry-After", "Mon, 23 Nov 2026 05:00:09 GMT"),
                new byte[0]);
        assertThat(((Verdict.Busy) ANSWERS.of(BATCH, answer)).retryAfter()).contains(Duration.ofSeconds(9));
    }

    @Test
    void the_halls_words_are_kept_on_one_line_and_short() {
        Verdict verdict = verdict(400, "{'code':'E-FORMAT','message':'a\\nb" + "x".repeat(1000) + "'}");
        String words = verdict.reason().words();
        assertThat(words).startsWith("a b").doesNotContain("\n").hasSizeLessThan(310);
    }
}
