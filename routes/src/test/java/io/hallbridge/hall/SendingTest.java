package io.hallbridge.hall;

import static io.hallbridge.hall.Written.ANSWER;
import static io.hallbridge.hall.Written.PROOF;
import static io.hallbridge.hall.Written.SEND;
import static io.hallbridge.hall.Written.batch;
import static io.hallbridge.hall.Written.change;
import static io.hallbridge.hall.Written.profile;
import static io.hallbridge.hall.Written.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problem;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile can say of how batches are sent. */
class SendingTest {
    private static final String CIPHER = "auth: { scheme: basic, cipher: { kind: sm4-cbc, key: $sm4 } }\n";
    private static final String RARE = "㵲阳河 堃 𬱖";

    private static String document(String template, String content) {
        Profile profile = profile(SEND.replace("{ id: $key, content: $content }", template), ANSWER);
        String sent = sent(profile, change(Operation.UPDATE, "k1", content));
        return sent.substring("{\"list\":[".length(), sent.length() - 2);
    }

    @Test
    void a_place_in_the_content_is_put_where_the_hall_wants_it() {
        assertThat(document("{ no: $content/caseNo, deep: { days: $content/limit/days } }", """
                {"caseNo":"C-1","limit":{"days":20}}"""))
                .isEqualTo("""
                {"no":"C-1","deep":{"days":20}}""");
    }

    @Test
    void a_member_that_holds_nothing_is_left_out() {
        assertThat(document("{ no: $content/caseNo, tel: $content/phone, on: $key }", "{\"caseNo\":null}"))
                .isEqualTo("{\"on\":\"k1\"}");
    }

    /** Each row: what is asked, the content's member x, what is sent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            { from: $content/x, else: 无 }                                | null                        | "无"
            { from: $content/x, else: 无 }                                | ""                          | "无"
            { from: $content/x, else: 无 }                                | "有"                        | "有"
            { from: $content/x, joined: ^ }                               | ["1","2"]                   | "1^2"
            { from: $content/x, joined: ^, else: 无 }                     | []                          | "无"
            { from: $content/x, as: number }                              | "20"                        | 20
            { from: $content/x, as: number }                              | "1.50"                      | 1.50
            { from: $content/x, as: text }                                | 1.50                        | "1.50"
            { from: $content/x, as: text }                                | {"a":1}                     | "{\\"a\\":1}"
            { from: $content/x, as: yyyyMMddHHmmss }                      | "2026-11-23T01:00:05+08:00" | "20261123010005"
            { from: $content/x, as: yyyy-MM-dd }                          | "2026-11-23T01:00:05+08:00" | "2026-11-23"
            { from: $content/x, as: yyyyMMdd }                            | "2026-11-23"                | "20261123"
            { from: $content/x, as: [epoch-millis, number] }              | "2026-11-23T08:00:00+08:00" | 1795392000000
            { from: $content/x, as: rfc1123 }                             | "2026-11-03T08:00:00+08:00" | "Tue, 03 Nov 2026 00:00:00 GMT"
            { from: $version, as: text }                                  | null                        | "3"
            { from: $time, as: yyyyMMddHHmmss }                           | null                        | "20261123010000"
            { from: $region, as: region-12 }                              | null                        | "522601000000"
            """)
    void a_value_is_put_into_another_form(String made, String x, String wanted) {
        assertThat(document("{ it: " + made + " }", "{\"x\":" + x + "}")).isEqualTo("{\"it\":" + wanted + "}");
    }

    @Test
    void a_key_of_several_fields_is_put_in_parts() {
        Profile profile = profile(
                SEND.replace(
                        "{ id: $key }",
                        "{ no: { from: $key, part: 1 }, times: { from: $key, part: 2 },"
                                + " more: { from: $key, part: 3 } }"),
                ANSWER);
        assertThat(sent(profile, change(Operation.RETIRE, "C-1|7", "")))
                .isEqualTo("{\"list\":[{\"no\":\"C-1\",\"times\":\"7\"}]}");
    }

    @Test
    void every_record_can_carry_the_block_of_a_synchronisation() {
        String template = "{ row_guid: $rowGuid, cd_operation: $operation, cd_batch: $batch, cd_time: $time,"
                + " data_source: $source }";
        Profile profile = profile(
                SEND.replace("{ id: $key, content: $content }", template)
                        + "  operations: { create: I, update: U, retire: D }\n",
                ANSWER);
        assertThat(sent(profile, change(Operation.CREATE, "k1", "{}"), change(Operation.UPDATE, "k2", "{}")))
                .contains("\"cd_operation\":\"I\",\"cd_batch\":\"20261123-010000-7f3a\"")
                .contains("\"cd_operation\":\"U\"")
                .contains("\"cd_time\":\"2026-11-23T01:00:00+08:00\",\"data_source\":\"152\"");
    }

    @Test
    void what_proves_who_we_are_may_stand_around_the_documents() {
        String body = "{ appMark: $key, time: $now, sent: { from: $now, as: rfc1123 }, sign: $signature,"
                + " count: $count, data: $documents }";
        Profile profile = profile(SEND.replace("{ list: $documents }", body), ANSWER);
        assertThat(sent(profile, change(Operation.CREATE, "k1", "{}")))
                .isEqualTo("{\"appMark\":\"kaili-test\",\"time\":\"20261123010005\","
                        + "\"sent\":\"Sun, 22 Nov 2026 17:00:05 GMT\",\"sign\":\"signed(26)\",\"count\":1,"
                        + "\"data\":[{\"id\":\"k1\",\"content\":{}}]}");
    }

    @Test
    void one_document_a_call_may_be_named_in_the_path() {
        String send = SEND.replace("POST /put", "PUT /items/{key}").replace("{ list: $documents }", "$document")
                + "  limits: { documents: 1 }\n";
        Change change = change(Operation.CREATE, "权/1", "{\"a\":1}");
        WireRequest request = new Requests(profile(send, ANSWER), Written.SENDER).of(batch(change), PROOF);
        assertThat(request.method() + " " + request.path()).isEqualTo("PUT /items/%E6%9D%83%2F1");
        assertThat(Written.text(request)).isEqualTo("{\"id\":\"权/1\",\"content\":{\"a\":1}}");
    }

    @Test
    void calls_and_shapes_differ_by_dataset_and_operation() {
        String send = SEND + """
              datasets:
                case:
                  as: BJ
                  create: POST /{dataset}/add
                  update: POST /{dataset}/edit
                  retired: { gone: $key }
            """;
        Profile profile = profile(send, ANSWER);
        Requests requests = new Requests(profile, Written.SENDER);
        assertThat(requests.of(batch(change(Operation.CREATE, "k", "{}")), PROOF)
                        .path())
                .isEqualTo("/BJ/add");
        assertThat(requests.of(batch(change(Operation.UPDATE, "k", "{}")), PROOF)
                        .path())
                .isEqualTo("/BJ/edit");
        WireRequest retire = requests.of(batch(change(Operation.RETIRE, "k", "")), PROOF);
        assertThat(retire.path()).isEqualTo("/drop");
        assertThat(Written.text(retire)).isEqualTo("{\"list\":[{\"gone\":\"k\"}]}");
        assertThat(profile.createsApart("case")).isTrue();
        assertThat(profile.createsApart("guide")).isFalse();
    }

    @Test
    void a_profile_may_take_only_the_datasets_it_names() {
        Profile profile = profile("""
                send:
                  datasets:
                    case: { upsert: POST /case, retire: POST /gone, document: { id: $key }, retired: { id: $key } }
                  body: $documents
                """, ANSWER);
        assertThat(profile.demands().of("case", Contents.parsed("{}"))).isEmpty();
        assertThat(profile.demands().of("guide", Contents.parsed("{}")))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.rule()).isEqualTo("target-takes-no-such-dataset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "gb18030"})
    void letters_outside_gb_2312_arrive_in_the_charset_that_the_call_names(String charset) {
        Profile profile = profile(SEND + "  charset: " + charset + "\n", ANSWER);
        WireRequest request = new Requests(profile, Written.SENDER)
                .of(batch(change(Operation.CREATE, RARE, "{\"name\":\"" + RARE + "\"}")), PROOF);
        assertThat(request.headers()).containsEntry("Content-Type", "application/json; charset=" + charset);
        assertThat(new String(request.payload(), Charset.forName(charset)))
                .isEqualTo("{\"list\":[{\"id\":\"" + RARE + "\",\"content\":{\"name\":\"" + RARE + "\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "gb18030"})
    void a_form_is_encoded_in_the_charset_too(String charset) {
        Profile profile = profile(
                SEND.replace("{ list: $documents }", "{ who: $key, list: $documents }") + "  as: form\n  charset: "
                        + charset + "\n",
                ANSWER);
        WireRequest request = new Requests(profile, Written.SENDER)
                .of(batch(change(Operation.CREATE, RARE, "{\"a\":\"&=+\"}")), PROOF);
        assertThat(request.headers())
                .containsEntry("Content-Type", "application/x-www-form-urlencoded; charset=" + charset);
        String sent = Written.text(request);
        assertThat(sent).startsWith("who=kaili-test&list=").matches("\\p{ASCII}+");
        assertThat(URLDecoder.decode(sent.substring("who=kaili-test&list=".length()), Charset.forName(charset)))
                .isEqualTo("[{\"id\":\"" + RARE + "\",\"content\":{\"a\":\"&=+\"}}]");
    }

    @Test
    void fields_are_encrypted_wherever_the_content_is_put() {
        Profile profile = profile(
                SEND.replace("{ id: $key, content: $content }", "{ no: $content/idNumber, all: $content }")
                        + "  encrypt: { fields: [/idNumber, /people/*/tel] }\n" + CIPHER,
                ANSWER);
        assertThat(sent(profile, change(Operation.CREATE, "k", """
                {"idNumber":"52","people":[{"tel":"1"},{"name":"无"}]}"""))).isEqualTo("""
                {"list":[{"no":"<52>","all":{"idNumber":"<52>","people":[{"tel":"<1>"},{"name":"无"}]}}]}""");
        assertThat(profile.encrypts()).isTrue();
    }

    @Test
    void a_whole_document_is_encrypted() {
        Profile profile = profile(
                SEND.replace("{ id: $key, content: $content }", "$sealed")
                        + "  sealed: { no: $content/caseNo, flag: $operation }\n" + CIPHER,
                ANSWER);
        assertThat(sent(profile, change(Operation.CREATE, "k", "{\"caseNo\":\"C-1\"}")))
                .isEqualTo("{\"list\":[\"<{\\\"no\\\":\\\"C-1\\\",\\\"flag\\\":\\\"create\\\"}>\"]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            body: { list: $documents }                | body: { list: $document }                 | send.body
            body: { list: $documents }                | body: { list: $key }                      | send.body
            document: { id: $key, content: $content } | document: $sealed                         | send.document
            document: { id: $key, content: $content } | document: { a: $content/b, c: $contnet }  | send.document.c
            document: { id: $key, content: $content } | document: { a: { from: $key, esle: x } }  | send.document.a.esle
            document: { id: $key, content: $content } | document: { a: { from: $key, as: YYYb } } | send.document.a.as
            upsert: POST /put                         | upsert: PUT /put/{key}                    | send.upsert
            retired: { id: $key }                     | charset: gbk                              | send.charset
            retired: { id: $key }                     | encrypt: { fields: idNumber }             | send.encrypt.fields
            retired: { id: $key }                     | encrypt: { fields: /idNumber }            | auth
            """)
    void what_does_not_fit_together_is_named(String right, String wrong, String where) {
        assertThat(SEND).contains(right);
        assertThat(Written.problems(SEND.replace(right, wrong), ANSWER))
                .extracting(Problem::path)
                .contains(where);
    }

    @Test
    void a_filler_is_told_and_a_value_that_fits_no_form_keeps_the_document_back() {
        Profile profile = profile(
                SEND.replace(
                        "{ id: $key, content: $content }",
                        "{ a: { from: $content/address, else: 无 }, t: { from: $content/time, as: yyyyMMdd } }"),
                ANSWER);
        assertThat(profile.demands().of("case", Contents.parsed("{\"time\":\"昨天\"}")))
                .extracting(Unmet::rule, unmet -> unmet.field().toString())
                .containsExactly(tuple("target-filled", "/address"), tuple("target-form-unfit", "/time"));
    }
}
