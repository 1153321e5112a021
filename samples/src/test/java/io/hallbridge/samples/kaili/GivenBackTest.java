package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.samples.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All workbooks of the sample city with anything wrong, given back and handed in again as they are. */
class GivenBackTest {
    @TempDir
    Path folder;

    @Test
    void every_workbook_given_back_and_handed_in_again_gives_the_same_documents_and_findings() throws IOException {
        copy(Path.of("kaili"), folder);
        Files.setPosixFilePermissions(folder.resolve("secrets/hall"), PosixFilePermissions.fromString("rw-------"));
        JsonNode before = check("--annotate", "back");
        assertThat(before.path("annotated").size()).isGreaterThan(20);
        List<String> listed = new ArrayList<>();
        for (JsonNode one : before.path("annotated")) {
            if (one.path("kind").asText().equals("findings")) {
                listed.add(one.path("source").asText());
                continue;
            }
            Path original = folder.resolve(one.path("file").asText());
            Path copy = Path.of(one.path("copy").asText());
            Files.delete(original);
            Files.copy(copy, original.resolveSibling(copy.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(listed).as("departments with a database").containsExactlyInAnyOrder("labour", "medicare", "fund");
        JsonNode after = check();
        assertThat(told(after)).isEqualTo(told(before));
        assertThat(after.path("documents")).isEqualTo(before.path("documents"));
        assertThat(after.path("counts")).isEqualTo(before.path("counts"));
    }

    private JsonNode check(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("check", "nightly", "--output", "json"));
        args.addAll(List.of(more));
        return new ObjectMapper()
                .readTree(Typed.in(folder, args.toArray(String[]::new)).out());
    }

    private static List<String> told(JsonNode json) {
        List<String> told = new ArrayList<>();
        json.path("findings")
                .forEach(one -> told.add(one.path("rule").asText() + " "
                        + one.path("dataset").asText() + " " + one.path("key").asText() + " "
                        + one.path("field").asText() + " "
                        + one.at("/origin/cell").asText()));
        Collections.sort(told);
        return told;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
