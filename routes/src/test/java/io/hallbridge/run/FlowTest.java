package io.hallbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Finding;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables with more documents than are read without a thread of their own. */
class FlowTest {
    private static final int ROWS = 3000;

    @TempDir
    Path root;

    private final List<String> told = new ArrayList<>();
    private final Set<Thread> tellers = new HashSet<>();

    @BeforeEach
    void aWorkspace() throws IOException {
        write("hallbridge.yaml", """
                region: "522601"
                sources:
                  office: { folder: inbox }
                """);
        write("datasets/notice/dataset.yaml", """
                dataset: notice
                title: { zh: 公示, en: notice }
                key: [number]
                """);
        write("datasets/notice/schema.json", """
                { "type": "object", "additionalProperties": false, "required": ["number", "days"], "properties": {
                  "number": { "title": "公示编号", "type": "string" },
                  "days": { "title": "天数", "type": "integer", "maximum": 60 } } }
                """);
        write("mappings/notices.yaml", """
                mapping: notices
                dataset: notice
                source: office
                fields:
                  number: { from: 公示编号 }
                  days:   { from: 天数, as: integer }
                """);
    }

    private Path write(String file, String text) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        return Files.writeString(target, text);
    }

    /** Every 10th number is no number, which mapping finds; every 15th is too large, which checking finds. */
    private static String days(int row) {
        if (row % 10 == 0) {
            return "若干";
        }
        return row % 15 == 0 ? "99" : "30";
    }

    private static String table() {
        StringBuilder csv = new StringBuilder("公示编号,天数\n");
        for (int row = 1; row <= ROWS; row++) {
            csv.append('N').append(row).append(',').append(days(row)).append('\n');
        }
        return csv.toString();
    }

    private CheckReport check(Path file) throws Exception {
        Onlooker onlooker = new Onlooker() {
            @Override
            public void finding(Finding finding) {
                told.add(finding.origin().row() + " " + finding.rule().id());
                tellers.add(Thread.currentThread());
            }

            @Override
            public void document(Mapped checked) {
                told.add(checked.document().places().row().row() + " document");
                tellers.add(Thread.currentThread());
            }
        };
        return new Checker(Workspace.load(root), Progress.NONE, List.of(onlooker), true)
                .files(List.of(file), Optional.empty());
    }

    @Test
    void findings_and_documents_of_a_long_table_come_in_the_order_of_its_rows() throws Exception {
        CheckReport report = check(write("inbox/notices.csv", table()));

        assertThat(report.documents()).isEqualTo(ROWS);
        assertThat(report.faulty()).isEqualTo(ROWS / 10 + ROWS / 15 - ROWS / 30);
        assertThat(told).hasSize(ROWS + (int) report.faulty());
        assertThat(told.stream().map(line -> Integer.valueOf(line.substring(0, line.indexOf(' ')))))
                .isSorted();
        assertThat(tellers).containsExactly(Thread.currentThread());
    }

    @Test
    void what_a_table_breaks_off_with_comes_after_the_documents_before_it() throws Exception {
        String sound = table().lines().limit(2501).collect(Collectors.joining("\n"));
        CheckReport report = check(write("inbox/notices.csv", sound + "\n\"N2501,30\nN2502,30\n"));

        assertThat(report.unreadable()).isOne();
        assertThat(report.documents()).isEqualTo(2500);
        assertThat(told.get(told.size() - 1)).isEqualTo("0 quote-not-closed");
        assertThat(tellers).containsExactly(Thread.currentThread());
    }
}
