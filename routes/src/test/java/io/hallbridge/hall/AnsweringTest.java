package io.hallbridge.hall;

import static io.hallbridge.hall.Written.ANSWER;
import static io.hallbridge.hall.Written.SEND;
import static io.hallbridge.hall.Written.answer;
import static io.hallbridge.hall.Written.batch;
import static io.hallbridge.hall.Written.change;
import static io.hallbridge.hall.Written.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problem;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile can say of how answers are understood. */
class AnsweringTest {
    private static final Batch TWO = batch(change(Operation.CREATE, "a", "{}"), change(Operation.CREATE, "b", "{}"));

    private static final String FAILURES = ANSWER.replace("outcomes: all", """
            outcomes:
                at: /data/failed
                only: failures
                join: { by: row-guid, field: /guid }
                code: /type
                message: /reason
                contains: { duplicate: [已存在, 重复上报], retry: [稍后] }
            """.stripTrailing());

    private static Verdict verdict(String answering, String body) {
        return new Answers(profile(SEND, answering)).of(TWO, answer(200, body));
    }

    private static String outcomes(Verdict verdict) {
        return verdict instanceof Verdict.Settled settled
                ? settled.receipt().outcomes().stream()
                        .map(outcome -> outcome.key() + " " + outcome.state()
                                + (outcome.code().isEmpty() ? "" : " " + outcome.code()))
                        .toList()
                        .toString()
                : verdict.getClass().getSimpleName() + " " + verdict.reason().words();
    }

    private static String guid(String key) {
        return RowGuid.of("city", "case", key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'code':'0'}   | [a ACCEPTED, b ACCEPTED]
            {'code':200}   | [a ACCEPTED, b ACCEPTED]
            {'code':false} | Unclear
            {}             | Unclear
            """)
    void success_may_mean_that_all_were_taken(String body, String wanted) {
        assertThat(outcomes(verdict(ANSWER, body))).startsWith(wanted);
    }

    @Test
    void what_is_taken_awaits_its_decision_where_the_hall_decides_later() {
        Profile later = profile(SEND, ANSWER + "acceptance: deferred\nreceipts: { call: GET /r }\n");
        assertThat(outcomes(new Answers(later).of(TWO, answer(200, "{'code':'0'}"))))
                .isEqualTo("[a AWAITING, b AWAITING]");
        assertThat(outcomes(new Answers(later).decided(TWO, answer(200, "{'code':'0'}"))))
                .isEqualTo("[a ACCEPTED, b ACCEPTED]");
    }

    @Test
    void where_only_failures_are_listed_the_rest_is_taken() {
        assertThat(outcomes(verdict(
                        FAILURES,
                        "{'code':'0','data':{'failed':[{'guid':'" + guid("b") + "','type':'E1','reason':'编码不对'}]}}")))
                .isEqualTo("[a ACCEPTED, b REFUSED E1]");
        assertThat(outcomes(verdict(FAILURES, "{'code':'0','data':{'failed':null}}")))
                .isEqualTo("[a ACCEPTED, b ACCEPTED]");
        assertThat(outcomes(verdict(FAILURES, "{'code':'0'}"))).isEqualTo("[a ACCEPTED, b ACCEPTED]");
    }

    @Test
    void a_failure_of_a_document_that_was_not_sent_is_not_understood() {
        assertThat(outcomes(verdict(FAILURES, "{'code':'0','data':{'failed':[{'guid':'x','reason':'r'}]}}")))
                .isEqualTo("Unclear a failure of a document that was not sent");
        assertThat(outcomes(verdict(FAILURES, "{'code':'0','data':{'failed':'none'}}")))
                .isEqualTo("Unclear no list of outcomes at /data/failed");
    }

    @Test
    void words_may_say_that_a_failure_is_none() {
        String body = "{'code':'0','data':{'failed':[{'guid':'" + guid("a") + "','type':'E9','reason':'该数据已存在'},"
                + "{'guid':'" + guid("b") + "','type':'E9','reason':'系统繁忙，请稍后'}]}}";
        assertThat(outcomes(verdict(FAILURES, body))).isEqualTo("[a DUPLICATE E9, b LATER E9]");
    }

    @Test
    void a_document_with_two_faults_is_told_with_both() {
        String body = "{'code':'0','data':{'failed':[{'guid':'" + guid("a") + "','type':'E9','reason':'已存在'},"
                + "{'guid':'" + guid("a") + "','type':'E1','reason':'编码不对'}]}}";
        Verdict.Settled settled = (Verdict.Settled) verdict(FAILURES, body);
        assertThat(settled.receipt().outcomes().get(0))
                .isEqualTo(new Outcome("a", Outcome.State.REFUSED, "E1", "已存在; 编码不对"));
    }

    @Test
    void documents_not_among_the_failures_are_awaited_until_the_hall_has_finished() {
        Profile later = profile(SEND, ANSWER + """
                acceptance: deferred
                receipts:
                  call: POST /abnormal
                  body: { batch: $batch }
                  outcomes:
                    at: /list
                    only: failures
                    until: { /finished: ["true", "1"] }
                    join: { by: key, field: /id }
                    code: /type
                    message: /remark
                """);
        Answers answers = new Answers(later);
        String one = "{'code':'0','finished':%s,'list':[{'id':'b','type':'E1','remark':'r'}]}";
        assertThat(outcomes(answers.decided(TWO, answer(200, one.formatted("false")))))
                .isEqualTo("[a AWAITING, b REFUSED E1]");
        assertThat(outcomes(answers.decided(TWO, answer(200, one.formatted("1")))))
                .isEqualTo("[a ACCEPTED, b REFUSED E1]");
        WireRequest asked =
                new Requests(later, Written.SENDER).receipts(TWO).orElseThrow().with(Written.PROOF);
        assertThat(asked.method() + " " + asked.path() + " " + Written.text(asked))
                .isEqualTo("POST /abnormal {\"batch\":\"20261123-010000-7f3a\"}");
    }

    @Test
    void a_duplicate_told_of_the_whole_answer_counts_where_one_document_is_sent_a_call() {
        String classes = "  classes: { duplicate: { contains: 已存在 }, retry: { contains: [频繁], code: 10004 } }\n";
        assertThat(Written.problems(SEND, ANSWER + classes))
                .extracting(Problem::path)
                .containsExactly("answer.classes.duplicate");
        Answers answers = new Answers(profile(SEND + "  limits: { documents: 1 }\n", ANSWER + classes));
        Batch one = batch(change(Operation.CREATE, "a", "{}"));
        assertThat(outcomes(answers.of(one, answer(200, "{'code':'500','message':'该评价已存在，请勿重复提交'}"))))
                .isEqualTo("[a DUPLICATE 500]");
        assertThat(answers.of(one, answer(200, "{'code':'500','message':'访问频繁'}")))
                .isInstanceOf(Verdict.Busy.class);
        assertThat(answers.of(one, answer(200, "{'code':10004,'message':''}"))).isInstanceOf(Verdict.Busy.class);
        assertThat(answers.of(one, answer(200, "{'code':'500','message':'其他'}")))
                .isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void an_answer_is_read_in_the_charset_it_names_or_else_in_the_profiles() {
        Profile gb = profile(SEND + "  charset: gb18030\n", ANSWER);
        byte[] bytes = "{\"code\":\"0\",\"message\":\"㵲 堃 𬱖\"}".getBytes(Charset.forName("GB18030"));
        for (Map<String, String> headers :
                List.of(Map.<String, String>of(), Map.of("Content-Type", "application/json;charset=GB18030"))) {
            Verdict verdict = new Answers(gb).of(TWO, new WireAnswer(200, headers, bytes));
            assertThat(verdict.reason().words()).isEqualTo("㵲 堃 𬱖");
        }
        assertThat(new Answers(profile(SEND, ANSWER)).of(TWO, new WireAnswer(200, Map.of(), bytes)))
                .isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void pages_may_be_numbered_and_the_total_left_open() throws NotUnderstood {
        Profile lists = profile(SEND, ANSWER + """
                list:
                  call: POST /list?page={page}
                  body: { page: $page, size: $size, type: $dataset }
                  first-page: 1
                  size: 2
                  items: /rows
                  key: /id
                  fingerprint: /md
                """);
        Requests requests = new Requests(lists, Written.SENDER);
        WireRequest first = requests.list("case", "", 2).orElseThrow().with(Written.PROOF);
        assertThat(first.path() + " " + Written.text(first))
                .isEqualTo("/list?page=1 {\"page\":1,\"size\":2,\"type\":\"case\"}");
        Answers answers = new Answers(lists);
        ListedPage full =
                answers.page("", answer(200, "{'code':'0','rows':[{'id':'a','md':'AB'},{'id':'b','md':'cd'}]}"));
        assertThat(full.next()).contains("2");
        assertThat(full.total()).isEqualTo(OptionalLong.empty());
        assertThat(full.documents()).containsExactly(new Listed("a", "ab", true, 0), new Listed("b", "cd", true, 0));
        assertThat(requests.list("case", "2", 2)
                        .orElseThrow()
                        .with(Written.PROOF)
                        .path())
                .isEqualTo("/list?page=2");
        assertThat(answers.page("2", answer(200, "{'code':'0','rows':[]}")).next())
                .isEmpty();
        assertThatThrownBy(() -> answers.page("", answer(200, "{'code':'0'}")))
                .isInstanceOf(NotUnderstood.class)
                .hasMessage("no list at /rows");
    }
}
