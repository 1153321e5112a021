package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems give the same digits and letters other meanings: a mapping's own words come first, and nothing is guessed. */
class ReversalsTest {
    @ParameterizedTest(name = "{0}: {2} with {1} is {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "express; \"0\": \"1\", \"1\": \"0\"; 0; 1",
                "express; \"0\": \"1\", \"1\": \"0\"; 1; 0",
                "charged; \"2\": \"0\"; 2; 0",
                "caseKind; \"1\": \"2\", \"2\": \"1\"; 1; 2",
                "caseKind; \"1\": \"2\", \"2\": \"1\"; 2; 1",
                "audience; \"5\": \"6\", \"6\": \"5\"; 5; 6",
                "audience; \"5\": \"6\", \"6\": \"5\"; 6; 5",
                "kind; JC: \"06\", JL: \"08\", CJ: \"09\"; JC; 06",
                "kind; JC: \"06\", JL: \"08\", CJ: \"09\"; jl; 08",
                "kind; JC: \"06\", JL: \"08\", CJ: \"09\"; ＣＪ; 09",
                "audience; \"0\": \"1\", \"1\": \"2\", \"2\": \"6\"; 0; 1",
                "audience; \"0\": \"1\", \"1\": \"2\", \"2\": \"6\"; 1; 2",
                "audience; \"0\": \"1\", \"1\": \"2\", \"2\": \"6\"; 2; 6",
                "kind; \"14\": \"20\", \"07\": \"09\", \"09\": \"08\"; 07; 09",
                "kind; \"14\": \"20\", \"07\": \"09\", \"09\": \"08\"; 14; 20",
                "unit; G: \"1\", Z: \"2\"; G; 1",
                "depth; \"1\": \"5\", \"2\": \"3\", \"3\": \"8\", \"4\": \"5\"; 1^2; 3,5",
                "depth; 全程网办（Ⅳ级）: \"5\"; 全程网办(IV级); 5",
                "power; \"01\": \"1\", \"02\": \"3\", \"03\": \"4\", \"04\": \"5\", \"05\": \"6\", \"06\": \"2\"; 03; 4",
                "power; \"02\": \"3\", \"06\": \"2\"; 06; 2",
                "satisfaction; \"1\": \"5\", \"5\": \"1\"; 1; 5",
                "satisfaction; \"1\": \"5\", \"5\": \"1\"; 5; 1",
                "result; \"3\": \"1\", \"1\": \"2\"; 3; 1"
            })
    void own_words_turn_a_departments_digits_round(String what, String words, String written, String code) {
        assertThat(read(what, words, written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "express,2",
        "charged,2",
        "caseKind,7",
        "audience,0",
        "kind,JC",
        "kind,XK",
        "kind,14",
        "unit,G",
        "power,06",
        "satisfaction,0",
        "result,8"
    })
    void a_foreign_code_without_own_words_is_never_taken(String what, String written) {
        assertThat(read(what, "", written)).isEqualTo("value-not-in-code-table");
    }

    private static String read(String what, String words, String written) {
        String field = switch (what) {
            case "kind" -> "type";
            case "power" -> "powerSource";
            case "audience" -> "audiences";
            case "depth" -> "onlineDepth";
            case "unit" -> "promiseUnit";
            default -> what;
        };
        boolean ofCase = List.of("satisfaction", "result").contains(what);
        String yaml = (ofCase ? "caseNo" : "code") + ": { from: 编码 }\n" + field + ": { from: 值"
                + (List.of("audiences", "onlineDepth").contains(field) ? ", as: list" : ", as: code")
                + (words.isEmpty() ? "" : ", words: { " + words + " }") + " }\n";
        GivenTable table = GivenTable.sheet("表").row("编码", "值").row("A1", written);
        Given.Read read = Given.read(ofCase ? Given.cases(yaml) : Given.guides(yaml), table);
        return read.found().isEmpty()
                ? read.document(0).content().path(field).toString().replaceAll("[\\[\\]\"]", "")
                : read.mapped().get(0).findings().get(0).rule().id();
    }
}
