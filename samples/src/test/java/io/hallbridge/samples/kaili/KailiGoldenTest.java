package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.finding.Finding;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
        assertThat(reading.findings.stream().map(KailiGoldenTest::brief)).isEmpty();
    }

    @Test
    void makes_every_document_as_it_was_meant() {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> made = new TreeMap<>();
        reading.documents.forEach((dataset, all) -> all.forEach(one ->
                made.put(dataset + " " + one.document().key(), one.document().content())));
        for (Sender sender : KAILI.senders()) {
            for (String dataset : KailiWorkspace.DATASETS) {
                Projection projection = Projection.of(sender, dataset);
                for (Entry entry : sender.entries(dataset)) {
                    JsonNode meant = json.valueToTree(projection.document(entry));
                    assertThat(made.get(dataset + " " + entry.code()))
                            .as(sender.bureau().id() + " " + entry.name())
                            .isEqualTo(meant);
                }
            }
        }
    }

    private static String brief(Finding finding) {
        return finding.severity() + " " + finding.rule().id() + " " + finding.dataset() + " "
                + finding.origin().where() + " " + finding.field() + " " + finding.value() + " | "
                + finding.message().zh();
    }
}
