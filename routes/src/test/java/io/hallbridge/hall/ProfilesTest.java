package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private static String reference() throws IOException {
        try (InputStream file = ProfilesTest.class.getResourceAsStream("/profiles/reference.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Problem> problemsOf(String yaml) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), yaml);
        Profiles.of(folder, problems).find("own");
        return problems.all();
    }

    @Test
    void the_reference_profile_says_what_the_contract_says() {
        Profile reference = Profiles.of(null, problems).find("reference").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(reference.batchDocuments()).isEqualTo(500);
        assertThat(reference.batchBytes()).isEqualTo(8 * 1024 * 1024);
        assertThat(reference.repeatable()).isTrue();
        assertThat(reference.deferred()).isFalse();
    }

    @Test
    void a_workspaces_profile_comes_before_one_that_is_built_in() throws IOException {
        Files.writeString(folder.resolve("reference.yaml"), reference().replace("documents: 500", "documents: 50"));
        Profiles profiles = Profiles.of(folder, problems);
        assertThat(profiles.find("reference").orElseThrow().batchDocuments()).isEqualTo(50);
        assertThat(profiles.names())
                .containsExactly(
                        "evaluation-sm2",
                        "national-sharing",
                        "reference",
                        "reference-deferred",
                        "up-tables",
                        "zhejiang-gateway");
        assertThat(profiles.find("nowhere")).isEmpty();
    }

    @Test
    void an_unknown_key_is_named_with_the_nearest_known() throws IOException {
        String yaml = reference().replace("profile: reference", "profile: own").replace("acceptance:", "aceptance:");
        assertThat(problemsOf(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("aceptance");
            assertThat(problem.text().en()).contains("acceptance");
        });
    }

    @Test
    void every_problem_is_found_at_once() throws IOException {
        String yaml = reference()
                .replace("profile: reference", "profile: other")
                .replace("POST /datasets/{dataset}/upsert", "SEND datasets")
                .replace("{dataset}/retire", "{datset}/retire")
                .replace("content: $content", "content: $contents")
                .replace("code: /code\n  message", "code: code\n  message")
                .replace("by: key", "by: name")
                .replace("[429, 503]", "[429, often]");
        assertThat(problemsOf(yaml))
                .extracting(Problem::path)
                .contains(
                        "profile",
                        "send.upsert",
                        "send.retire",
                        "send.document.content",
                        "answer.code",
                        "answer.outcomes.join.by",
                        "answer.classes.retry.status[1]");
    }

    @Test
    void a_profile_may_join_by_index_defer_and_nest_its_envelope() throws IOException {
        String yaml = reference()
                .replace("profile: reference", "profile: own")
                .replace("{ by: key, field: /key }", "{ by: index }")
                .replace("acceptance: final", "acceptance: deferred")
                .replace("documents: $documents }", "params: { list: $documents, kind: [batch] } }");
        assertThat(problemsOf(yaml)).isEmpty();
        Profile own = Profiles.of(folder, problems).find("own").orElseThrow();
        assertThat(own.deferred()).isTrue();
        assertThat(own.answering().outcomes().orElseThrow().join()).isEqualTo(Profile.Join.INDEX);
    }
}
