package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page that tells the reference contract in words leaves nothing of it out. */
class ExchangePageTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private JsonNode contract;
    private String page;

    @BeforeEach
    void read() throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/openapi/hall-exchange-v1.yaml"));
        contract =
                new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        page = Files.readString(Path.of("../docs/exchange-api.md"));
    }

    @Test
    void it_names_every_call() {
        assertThat(contract.get("paths").properties())
                .isNotEmpty()
                .allSatisfy(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> assertThat(page)
                                .contains("`" + method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    }

    @Test
    void it_names_every_code_and_every_outcome() {
        Stream<String> codes = Stream.of(
                        "/Code/enum", "/Result/properties/code/enum", "/Result/properties/outcome/enum")
                .flatMap(place -> StreamSupport.stream(
                        contract.at("/components/schemas" + place).spliterator(), false))
                .map(JsonNode::asText);
        assertThat(codes.filter(code -> !code.matches("0|4..|5..")))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void it_names_every_header_of_a_signed_call() {
        assertThat(contract.at("/components/securitySchemes").findValuesAsText("name"))
                .hasSize(4)
                .allSatisfy(header -> assertThat(page).contains("`" + header + "`"));
    }
}
