package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole workspace through reading, mapping and checking: exactly the planted faults, and every document as meant. */
class KailiGoldenTest {
    private static final KailiWorkspace KAILI = new KailiWorkspace();
    private static KailiReading reading;

    @BeforeAll
    static void read(@TempDir Path folder) throws Exception {
        KAILI.write(folder.resolve("kaili"), folder.resolve("expected"));
        reading = KailiReading.of(folder.resolve("kaili"), KAILI);
    }

    @Test
    void finds_the_planted_faults_and_nothing_else() {
        List<String> planted =
                KAILI.faults().stream().map(KailiGoldenTest::brief).toList();
        assertThat(reading.findings.stream().map(KailiGoldenTest::brief)).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void reads_as_many_rows_and_documents_as_were_written() {
        Expected expected = new Expected(KAILI);
        for (String dataset : KailiWorkspace.DATASETS) {
            long repeated = dataset.equals("power") ? 1 : 0;
            assertThat(reading.read.get(dataset)).isEqualTo(KAILI.written().rows(dataset));
            assertThat(reading.documents.get(dataset)).hasSize((int) (expected.documents(dataset) + repeated));
            assertThat(reading.heldBack.stream().filter(place -> place.startsWith(dataset)))
                    .hasSize(expected.heldBack(dataset));
        }
    }

    @Test
    void makes_every_document_as_it_was_meant() {
        ObjectMapper json = new ObjectMapper();
        Set<Entry> planted = new HashSet<>();
        KAILI.faults().forEach(fault -> planted.add(KAILI.planted().entry(fault)));
        Map<String, JsonNode> made = new HashMap<>();
        reading.documents.forEach((dataset, all) -> all.forEach(one ->
                made.put(dataset + " " + one.document().key(), one.document().content())));
        for (Sender sender : KAILI.senders()) {
            for (String dataset : KailiWorkspace.DATASETS) {
                Projection projection = Projection.of(sender, dataset);
                for (Entry entry : sender.entries(dataset)) {
                    if (!planted.contains(entry)) {
                        assertThat(made.get(dataset + " " + entry.code()))
                                .as(sender.bureau().id() + " " + entry.name())
                                .isEqualTo(json.valueToTree(projection.document(entry)));
                    }
                }
            }
        }
    }

    private static String brief(Fault fault) {
        Place place = new FaultsFile(KAILI).place(fault).orElseGet(() -> KAILI.table(fault));
        boolean database = place.key() != null;
        return String.join(
                " ",
                fault.severity(),
                fault.rule(),
                database ? fault.bureau() : place.file(),
                place.table() == null ? "" : place.table(),
                database ? place.key() + " " + place.column() : String.valueOf(place.cell()));
    }

    private static String brief(Finding finding) {
        Origin origin = finding.origin();
        boolean csv = String.valueOf(origin.file()).endsWith(".csv");
        return String.join(
                " ",
                finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                finding.rule().id(),
                origin.file() == null ? origin.source() : origin.file(),
                csv ? "" : String.valueOf(origin.table()),
                String.valueOf(origin.place()));
    }
}
