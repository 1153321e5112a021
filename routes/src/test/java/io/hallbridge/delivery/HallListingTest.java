package io.hallbridge.delivery;

import static io.hallbridge.delivery.Fixture.hall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.SecretFile;
import io.hallbridge.delivery.StubHall.Reply;
import io.hallbridge.delivery.StubHall.Seen;
import io.hallbridge.finding.Language;
import io.hallbridge.hall.Listed;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hall lists is read whole or not at all, and always to an end. */
class HallListingTest {
    private static final String SECRET = "s3cret-示例-not-real";
    private static final Patience HASTY = new Patience(
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            1,
            Duration.ofMillis(5),
            Duration.ofSeconds(2),
            Duration.ofDays(7));

    @TempDir
    private Path folder;

    private final List<Listed> listed = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private Deliveries deliveries;

    @BeforeEach
    void open() {
        deliveries = new Deliveries(folder);
    }

    @AfterEach
    void close() {
        deliveries.close();
    }

    private final HallListing.Pages pages = new HallListing.Pages() {
        @Override
        public int take(List<Listed> page) {
            listed.addAll(page);
            int before = keys.size();
            page.forEach(document -> keys.add(document.key()));
            return keys.size() - before;
        }

        @Override
        public void forget() {
            listed.clear();
            keys.clear();
        }
    };

    private void read(HallConnection hall) throws Unanswered {
        deliveries.questions(hall, () -> false).listing().read("power", pages);
    }

    /** Why the hall could not be listed, which must be said in both languages and without the secret. */
    private DeliveryReport.Failure failure(HallConnection hall) {
        Unanswered unanswered = catchThrowableOfType(Unanswered.class, () -> read(hall));
        assertThat(unanswered).isNotNull();
        DeliveryReport.Failure failed = unanswered.failure();
        for (Language language : Language.values()) {
            assertThat(failed.text().in(language)).contains("city").doesNotContain(SECRET, "{", "Exception");
        }
        return failed;
    }

    private HallConnection bearer(String url) throws IOException {
        Path file = Files.writeString(folder.resolve("hall"), SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return hall(url, AuthSettings.of("bearer", "kaili-centre", new SecretFile(file, "secrets/hall")));
    }

    private static Reply page(int total, String next, String... keys) {
        String documents = List.of(keys).stream()
                .map(key -> "{\"key\":\"" + key + "\",\"version\":3,\"fingerprint\":\"AB" + key
                        + "\",\"state\":\"current\"}")
                .collect(Collectors.joining(","));
        return Reply.of(
                200,
                "{\"code\":\"0\",\"success\":true,\"total\":" + total + ",\"documents\":[" + documents + "],\"next\":"
                        + (next.isEmpty() ? "null" : "\"" + next + "\"") + "}");
    }

    /** Three pages as the contract has them. */
    private static Reply contract(Seen call) {
        String after = call.target().replaceAll(".*after=([^&]*).*", "$1");
        return switch (after) {
            case "" -> page(5, "k2", "k1", "k2");
            case "k2" -> page(5, "k4", "k3", "k4");
            default -> page(5, "", "k5");
        };
    }

    @Test
    void all_pages_are_read_one_after_the_other() throws Exception {
        try (StubHall stub = new StubHall(HallListingTest::contract)) {
            read(hall(stub.url()));
            assertThat(listed).extracting(Listed::key).containsExactly("k1", "k2", "k3", "k4", "k5");
            assertThat(listed.get(0)).isEqualTo(new Listed("k1", "abk1", true, 3));
            assertThat(stub.seen())
                    .extracting(Seen::target)
                    .containsExactly(
                            "/exchange/v1/datasets/power/documents?after=&size=1000",
                            "/exchange/v1/datasets/power/documents?after=k2&size=1000",
                            "/exchange/v1/datasets/power/documents?after=k4&size=1000");
        }
    }

    @Test
    void a_withdrawn_document_is_listed_as_such_with_or_without_a_fingerprint() throws Exception {
        try (StubHall stub = new StubHall(call -> Reply.of(200, """
                {"code":"0","success":true,"total":2,"next":null,"documents":[
                  {"key":"k1","fingerprint":"ab","state":"retired"},{"key":"k2","state":"retired"}]}"""))) {
            read(hall(stub.url()));
            assertThat(listed).containsExactly(new Listed("k1", "ab", false, 0), new Listed("k2", "", false, 0));
        }
    }

    @Test
    void a_hall_that_holds_nothing_lists_nothing() throws Exception {
        try (StubHall stub = new StubHall(call -> page(0, ""))) {
            read(hall(stub.url()));
            assertThat(listed).isEmpty();
        }
    }

    @Test
    void a_hall_that_gives_the_same_page_again_is_not_asked_for_ever() {
        try (StubHall stub = new StubHall(call -> page(5, "k2", "k1", "k2"))) {
            DeliveryReport.Failure failed = failure(hall(stub.url()));
            assertThat(failed.kind()).isEqualTo(FailureClass.FATAL);
            assertThat(failed.text().en()).contains("in a circle", "next", "reference");
            assertThat(stub.seen()).hasSize(2);
        }
    }

    @Test
    void pages_that_lead_back_to_the_first_end_too() {
        try (StubHall stub = new StubHall(
                call -> call.target().contains("after=k2") ? page(5, "k0", "k3") : page(5, "k2", "k1", "k2"))) {
            assertThat(failure(hall(stub.url())).text().zh()).contains("原地打转");
            assertThat(stub.seen()).hasSize(3);
        }
    }

    @Test
    void a_page_without_documents_that_names_a_next_one_ends_the_listing() {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> page(5, "n" + calls.incrementAndGet()))) {
            assertThat(failure(hall(stub.url())).kind()).isEqualTo(FailureClass.FATAL);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void a_hall_that_never_ends_is_stopped_where_it_exceeds_its_own_total() {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> {
            int page = calls.incrementAndGet();
            return page(5, "n" + page, "a" + page, "b" + page);
        })) {
            DeliveryReport.Failure failed = failure(hall(stub.url()));
            assertThat(failed.kind()).isEqualTo(FailureClass.BUSY);
            assertThat(failed.text().en()).contains("there are 5 and lists 6");
            assertThat(calls).hasValue(6);
        }
    }

    @Test
    void a_hall_that_was_sent_something_meanwhile_is_asked_once_more() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub =
                new StubHall(call -> calls.incrementAndGet() == 1 ? page(1, "", "k1", "k2") : contract(call))) {
            read(hall(stub.url()));
            assertThat(listed).extracting(Listed::key).containsExactly("k1", "k2", "k3", "k4", "k5");
            assertThat(calls).hasValue(4);
        }
    }

    @Test
    void a_total_that_was_not_listed_is_a_contradiction() {
        try (StubHall stub = new StubHall(call -> page(7, "", "k1", "k2"))) {
            DeliveryReport.Failure failed = failure(hall(stub.url()));
            assertThat(failed.kind()).isEqualTo(FailureClass.BUSY);
            assertThat(failed.text().zh()).contains("它说有 7 条，列出了 2 条");
        }
    }

    @Test
    void a_document_listed_twice_is_given_twice_whether_the_total_counts_it_once_or_twice() throws Exception {
        for (int total : List.of(2, 3)) {
            listed.clear();
            keys.clear();
            try (StubHall stub = new StubHall(call -> page(total, "", "k1", "k2", "k1"))) {
                read(hall(stub.url()));
                assertThat(listed).extracting(Listed::key).containsExactly("k1", "k2", "k1");
            }
            close();
            open();
        }
    }

    @Test
    void a_token_that_ends_midway_is_renewed_and_the_page_asked_again() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> {
            if (call.target().endsWith("/token")) {
                return Reply.of(
                        200,
                        "{\"code\":\"0\",\"success\":true,\"token\":\"t" + tokens.incrementAndGet()
                                + "\",\"expiresIn\":600}");
            }
            boolean stale = call.header("Authorization").orElse("").equals("Bearer t1");
            return stale && call.target().contains("after=k2")
                    ? StubHall.failure(401, "E-AUTH", "over")
                    : contract(call);
        })) {
            read(bearer(stub.url()));
            assertThat(listed).hasSize(5);
            assertThat(tokens).hasValue(2);
        }
    }

    @Test
    void a_hall_that_turns_us_down_midway_for_good_is_not_asked_for_ever() throws IOException {
        try (StubHall stub = new StubHall(call -> call.target().endsWith("/token")
                ? Reply.of(200, "{\"code\":\"0\",\"success\":true,\"token\":\"t\",\"expiresIn\":600}")
                : call.target().contains("after=k2")
                        ? StubHall.failure(401, "E-AUTH", "not " + SECRET)
                        : contract(call))) {
            DeliveryReport.Failure failed = failure(bearer(stub.url()));
            assertThat(failed.kind()).isEqualTo(FailureClass.UNAUTHORISED);
            assertThat(failed.text().en()).contains("does not accept our credential", "secrets/hall");
        }
    }

    @Test
    void a_secret_that_cannot_be_read_is_told_before_any_call() {
        SecretFile absent = new SecretFile(folder.resolve("none"), "secrets/hall");
        HallConnection hall = hall("http://127.0.0.1:9/x", AuthSettings.of("hmac-sha256", "kaili-centre", absent));
        assertThat(failure(hall).kind()).isEqualTo(FailureClass.SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 503, 429, 500, 502})
    void a_page_that_fails_once_is_asked_for_again(int status) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub =
                new StubHall(call -> calls.incrementAndGet() == 2 ? Reply.of(status, "") : contract(call))) {
            read(hall(stub.url()));
            assertThat(listed).hasSize(5);
            assertThat(calls).hasValue(4);
        }
    }

    @Test
    void a_page_cut_off_in_the_middle_is_asked_for_again() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> calls.incrementAndGet() == 1
                ? Reply.of(200, contract(call).body().substring(0, 40))
                : contract(call))) {
            read(hall(stub.url()));
            assertThat(listed).hasSize(5);
        }
    }

    @Test
    void a_hall_that_asks_for_a_pause_is_given_it() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (StubHall stub = new StubHall(call -> calls.incrementAndGet() == 1
                ? StubHall.failure(503, "503", "soon").with("Retry-After", "1")
                : contract(call))) {
            long start = System.nanoTime();
            read(hall(stub.url()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void a_hall_that_stays_busy_fails_or_hangs_up_is_to_be_tried_later() {
        for (int status : List.of(0, 503, 500)) {
            try (StubHall stub = new StubHall(call -> Reply.of(status, "{}"));
                    Deliveries fresh = new Deliveries(folder)) {
                HallConnection hall = Fixture.with(hall(stub.url()), HASTY);
                DeliveryReport.Failure failed = catchThrowableOfType(
                                Unanswered.class,
                                () -> fresh.questions(hall, () -> false)
                                        .listing()
                                        .read("power", pages))
                        .failure();
                assertThat(failed.kind()).isIn(FailureClass.BUSY, FailureClass.UNREACHABLE);
                assertThat(failed.text().en()).as("status %s", status).containsAnyOf("later", "then run again");
                assertThat(stub.seen()).hasSize(2);
            }
        }
    }

    @Test
    void a_dataset_that_the_hall_does_not_take_is_set_up_wrong() {
        try (StubHall stub = new StubHall(call -> StubHall.failure(404, "E-DATASET", "no such dataset"))) {
            DeliveryReport.Failure failed = failure(hall(stub.url()));
            assertThat(failed.kind()).isEqualTo(FailureClass.FATAL);
            assertThat(failed.text().en()).contains("E-DATASET", "no such dataset", "reference");
            assertThat(stub.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"total\":1,\"next\":null",
                "\"documents\":[],\"next\":null",
                "\"total\":1,\"documents\":[{\"fingerprint\":\"ab\",\"state\":\"current\"}]",
                "\"total\":1,\"documents\":[{\"key\":\"k1\",\"state\":\"current\"}]"
            })
    void a_page_that_lacks_what_the_profile_promises_is_not_understood(String fields) {
        try (StubHall stub = new StubHall(call -> Reply.of(200, "{\"code\":\"0\",\"success\":true," + fields + "}"))) {
            DeliveryReport.Failure failed = failure(hall(stub.url()));
            assertThat(failed.kind()).isEqualTo(FailureClass.FATAL);
            assertThat(failed.text().en()).contains("not understood", "check list in the profile");
        }
    }
}
