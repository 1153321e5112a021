package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What people are told about mapping files: the reference, and the schema that editors use. */
class KindsReferenceTest {
    private static final Path DOCUMENT = Path.of("../docs/mapping.md");
    private static final Path FORMAT = Path.of("src/main/resources/formats/mapping.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_committed_reference_tells_every_kind() throws IOException {
        String generated = document();
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(DOCUMENT).as("rewrite it with -Dupdate=true").content().isEqualTo(generated);
    }

    @Test
    void the_editors_schema_tells_every_kind() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(FORMAT));
        ObjectNode generated = committed.deepCopy();
        ObjectNode field = (ObjectNode) generated.at("/$defs/field/properties");
        StringBuilder as = new StringBuilder();
        Kinds.BY_AS
                .values()
                .forEach(kind ->
                        as.append(kind.word()).append("：").append(both(kind)).append("\n"));
        ((ObjectNode) field.get("as")).put("description", as.toString().strip());
        Kinds.BY_KEY.values().forEach(kind -> ((ObjectNode) field.get(kind.word())).put("description", both(kind)));
        if (Boolean.getBoolean("update")) {
            Files.writeString(FORMAT, generated.toPrettyString() + "\n");
        }
        assertThat(JSON.readTree(Files.readString(FORMAT)))
                .as("rewrite it with -Dupdate=true")
                .isEqualTo(generated);
        assertThat(field.get("as").get("enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Kinds.BY_AS.keySet());
    }

    @Test
    void every_mapping_of_the_samples_has_the_form_that_editors_are_told() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../samples/kaili/mappings"))) {
            List<Path> mappings = files.filter(Files::isRegularFile)
                    .filter(file -> !MappingCases.isCases(file))
                    .toList();
            assertThat(mappings)
                    .hasSizeGreaterThan(70)
                    .allSatisfy(file -> assertThat(format().validate(JSON.valueToTree(yaml(Files.readString(file)))))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @Test
    void the_editors_schema_refuses_what_the_program_refuses() throws IOException {
        for (String wrong : List.of("fil: merged", "as: cod", "fill: merge", "part: 0", "lookup: { file: a }")) {
            JsonNode mapping = JSON.valueToTree(
                    yaml("mapping: t\ndataset: power\nfields:\n  name: { from: 名称, " + wrong + " }\n"));
            assertThat(format().validate(mapping)).as(wrong).isNotEmpty();
        }
    }

    private static Schema format() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(Files.readString(FORMAT)));
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static String both(KindEntry kind) {
        return kind.meaning().zh() + "\n" + kind.meaning().en();
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Mapping files 映射文件

                Generated from the code by `KindsReferenceTest`; rewrite it with
                `mvn -pl mappings test -Dtest=KindsReferenceTest -Dupdate=true`.

                A mapping says how the rows of one department's table become documents of one dataset. Editors know its form from
                `formats/mapping.schema.json`. 映射说明一个部门的一张表怎样变成一个数据集的内容。

                Titles are compared without spaces, line feeds, `*` and separators, in half width; a title fits with or without what
                stands in brackets, but （工作日） never fits （自然日）. Titles of two or three rows are joined from the top down.
                表头比较时不计空格、换行、`*` 和分隔符；括号里的内容可有可无，但（工作日）和（自然日）不是一回事；两三行的表头从上到下连起来。

                `layout: form` reads forms instead of rows: one item a sheet, each value to the right of its label or below it, several
                pairs in a row, merged cells as they come. Every shown sheet with such labels is a document (or those named under
                `sheet`); each sheet counts as one row. Lists are made with `split` or `columns`; `rows-of` and `header` have no
                place there. A line of labels has its values below where more labels have words below than to the right.
                `layout: form` 读竖表：一张工作表一项，值在标签的右边或下边，一行可以有几对，合并单元格照样读。有这些标签的可见工作表
                （或 `sheet` 写明的）各成一条，一张表算一行。列表用 `split` 或 `columns`，不能用 `rows-of` 和 `header`。

                Rows and columns that a sheet hides are read like others and reported (`hidden-rows`, `hidden-columns`); hidden sheets are left alone unless
                `sheet` names them, and listed (`hidden-sheets`). A CSV file has no sheets: `sheet` is passed over and its table read.
                隐藏的行和列照样读入并报告（`hidden-rows`、`hidden-columns`）；隐藏的工作表除非 `sheet` 写明否则不读，但会列出（`hidden-sheets`）。CSV 没有工作表，不看 `sheet`，直接读。

                Without `as`, a field with a code table is a code, an array a list, an integer an integer, a date a date, anything else a
                text. 不写 `as` 时：有代码表的是代码，数组是列表，整数是整数，日期是日期，其余是文字。

                ## Kinds made from one cell: `from` and `as` 由一个单元格得来

                """);
        kinds(Kinds.BY_AS.values(), text);
        text.append("## Other kinds: a key of their own 其他来法\n\n");
        kinds(Kinds.BY_KEY.values(), text);
        text.append("""
                ## Rows that are skipped 跳过的行

                | reason | 原因 |
                |---|---|
                """);
        for (SkipReason reason : SkipReason.values()) {
            text.append("| ")
                    .append(reason.title().en())
                    .append(" | ")
                    .append(reason.title().zh())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static void kinds(Collection<KindEntry> kinds, StringBuilder text) {
        for (KindEntry kind : kinds) {
            text.append("### ").append(kind.word()).append("\n\nFields of type ");
            text.append(String.join(", ", kind.types())).append(".\n\n");
            text.append(kind.meaning().zh())
                    .append("\n\n")
                    .append(kind.meaning().en())
                    .append("\n\n");
        }
    }
}
