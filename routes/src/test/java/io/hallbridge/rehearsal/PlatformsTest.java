package io.hallbridge.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.delivery.Deliveries;
import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.delivery.FailureClass;
import io.hallbridge.delivery.HallListing;
import io.hallbridge.delivery.Progress;
import io.hallbridge.delivery.Unanswered;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Listed;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Profiles;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.setting.Problems;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Limits;
import io.hallbridge.workspace.OverHttp;
import io.hallbridge.workspace.Patience;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real deliveries, over real HTTP, to halls that answer exactly as the shipped profiles describe. */
class PlatformsTest {
    @TempDir
    Path state;

    private final List<Dialogues> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Dialogues::close);
    }

    @TestFactory
    Stream<DynamicTest> a_delivery_ends_as_the_exchange_recorded_with_the_profile() {
        Profiles profiles = Profiles.of(null, new Problems());
        return profiles.names().stream()
                .filter(name -> profiles.tables(name).isEmpty())
                .flatMap(this::exchanges);
    }

    private Stream<DynamicTest> exchanges(String profile) {
        Problems problems = new Problems();
        Profiles profiles = Profiles.of(null, problems);
        Dialogues dialogues = Dialogues.read(
                        profiles.exchanges(profile, problems).orElseThrow(), profiles, problems)
                .orElseThrow();
        assertThat(problems.all()).isEmpty();
        opened.add(dialogues);
        return dialogues.all().stream()
                .map(one -> DynamicTest.dynamicTest(profile + ": " + one.name(), () -> play(one, dialogues)));
    }

    private void play(Dialogue dialogue, Dialogues of) throws Exception {
        String base = of.way().address().uri().getRawPath();
        Clock clock = Clock.fixed(of.at(), ZoneOffset.UTC);
        try (PlayedHall played = new PlayedHall(base, dialogue.calls());
                Deliveries deliveries = new Deliveries(state, clock)) {
            HallConnection hall = at(played.url(), of.hall(), dialogue.calls().size() - 1);
            switch (dialogue.about()) {
                case RECEIPTS ->
                    assertThat(decisions(deliveries, hall, dialogue.batch()))
                            .isEqualTo(new TreeMap<>(dialogue.end().documents()));
                case LIST ->
                    assertThat(listed(deliveries, hall, dialogue.batch().dataset()))
                            .isEqualTo(dialogue.end().listed());
                default -> delivered(deliveries, hall, dialogue);
            }
            assertThat(played.differences()).isEmpty();
            boolean halved = dialogue.end().whole().equals("refused")
                    && dialogue.batch().changes().size() > 1;
            assertThat(played.played()).isEqualTo(dialogue.calls().size() + (halved ? 2 : 0));
        }
    }

    private static HallConnection at(String url, HallConnection recorded, int retries) {
        OverHttp way = (OverHttp) recorded.way();
        OverHttp here = new OverHttp(way.profile(), HallAddress.parse(url).orElseThrow(), way.auth());
        Patience patience = new Patience(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                retries,
                Duration.ofMillis(5),
                Duration.ofSeconds(2),
                Duration.ofHours(24));
        Limits limits = here.limits();
        return new HallConnection(
                recorded.name(), here, recorded.sender(), new Limits(limits.batch(), limits.bytes(), 1, 0), patience);
    }

    private static void delivered(Deliveries deliveries, HallConnection hall, Dialogue dialogue) {
        Batch batch = dialogue.batch();
        NotedLedger ledger = new NotedLedger();
        DeliveryReport report;
        if (dialogue.about() == Dialogue.About.IN_DOUBT) {
            Lane lane = Lane.of(hall.name(), Set.of(batch.dataset()));
            report = deliveries.finish(hall, lane, ledger.leftOpen(batch), Progress.SILENT);
        } else {
            Batches.Frame frame = new Batches.Frame(
                    batch.run(),
                    hall.name(),
                    DialogueReader.LEDGER,
                    hall.limits().batch(),
                    hall.limits().bytes());
            Batches batches = new Batches(batch.changes().iterator(), frame);
            report = deliveries.deliver(batches, hall, ledger, Progress.SILENT);
        }
        ends(dialogue, report, ledger);
    }

    private static void ends(Dialogue dialogue, DeliveryReport report, NotedLedger ledger) {
        if (dialogue.end().whole().isEmpty()) {
            assertThat(report.failure()).isEmpty();
            assertThat(ledger.fared().keySet())
                    .isEqualTo(dialogue.end().documents().keySet());
            ledger.fared()
                    .forEach((key, fared) -> assertThat(fared)
                            .startsWith(dialogue.end().documents().get(key)));
            return;
        }
        Map<String, FailureClass> meant = Map.of(
                "retry", FailureClass.BUSY,
                "reauthenticate", FailureClass.UNAUTHORISED,
                "refused", FailureClass.REFUSED,
                "refused-all", FailureClass.REFUSED,
                "fatal", FailureClass.FATAL,
                "look-up", FailureClass.DOUBT);
        assertThat(report.failure().orElseThrow().kind())
                .isEqualTo(meant.get(dialogue.end().whole()));
        assertThat(report.accepted()).isZero();
    }

    private static Map<String, String> decisions(Deliveries deliveries, HallConnection hall, Batch batch)
            throws Unanswered {
        Map<String, String> words = new TreeMap<>();
        for (Outcome outcome :
                deliveries.questions(hall, () -> false).decisions(batch).outcomes()) {
            String state = outcome.state().name().toLowerCase(Locale.ROOT);
            boolean told = outcome.state() == Outcome.State.REFUSED;
            words.put(outcome.key(), told ? state + " " + outcome.code() : state);
        }
        return words;
    }

    private static List<Listed> listed(Deliveries deliveries, HallConnection hall, String dataset) throws Unanswered {
        List<Listed> all = new ArrayList<>();
        deliveries.questions(hall, () -> false).listing().read(dataset, new HallListing.Pages() {
            @Override
            public int take(List<Listed> page) {
                all.addAll(page);
                return page.size();
            }

            @Override
            public void forget() {
                all.clear();
            }
        });
        return all;
    }
}
