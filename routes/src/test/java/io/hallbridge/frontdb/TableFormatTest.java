package io.hallbridge.frontdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema that editors use for profiles says of tables what the reader says. */
class TableFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static boolean editorAgrees(String yaml) throws IOException {
        try (InputStream file = TableFormatTest.class.getResourceAsStream("/formats/profile.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(file));
            JsonNode profile = JSON.valueToTree(new Load(LoadSettings.builder()
                            .setMaxAliasesForCollections(0)
                            .build())
                    .loadFromString(yaml));
            return schema.validate(profile).isEmpty();
        }
    }

    private static boolean readerAgrees(String yaml) {
        Problems problems = new Problems();
        TableProfileFile.read(Settings.parse(yaml, "profiles/up-tables.yaml", problems));
        return problems.isEmpty();
    }

    @Test
    void the_shipped_profile_has_the_form_that_editors_are_told() throws IOException {
        assertThat(editorAgrees(Sample.shipped())).isTrue();
        assertThat(readerAgrees(Sample.shipped())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keep: current             | keep: always
            separator: "^"            | seperator: "^"
            retire: D }               | remove: D }
            yes: "1"                  | yea: "1"
            documents: 500            | documents: 50000
            row-guid: table_row_guid  | row-guid: table row guid
            words: remark             | word: remark
            accepted-after: 1d        | accepted-after: soon
            put: row-guid             | put: guid
            put: row-guid             | constant: a, put: row-guid
            from: /catalogCode        | from: catalogCode
            from: /catalogCode        | form: /catalogCode
            width: 12                 | width: 0
            type: datetime            | type: moment
            mandatory: true           | mandatory: perhaps
            keep-order: true          | keep-order: sorted
            item: /step               | item: step
            by: /type                 | on: /type
            values: ["02"]            | value: ["02"]
            table: up_task_directory  | tabel: up_task_directory
            of: /materials            | of: materials
            when: /resultTime         | unless: /resultTime
            """)
    void reader_and_editor_refuse_alike(String right, String wrong) throws IOException {
        assertThat(Sample.shipped()).contains(right);
        String broken = Sample.shipped().replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(editorAgrees(broken)).isFalse();
        assertThat(readerAgrees(broken)).isFalse();
    }
}
