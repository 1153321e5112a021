package io.hallbridge.hall;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Profiles written in tests, and batches for them; all invented. */
final class Written {
    static final String RUN = "20261123-010000-7f3a";
    static final Sender SENDER = new Sender("522601", "152");

    /** The usual sections, for tests that are about another. */
    static final String SEND = """
            send:
              upsert: POST /put
              retire: POST /drop
              body: { list: $documents }
              document: { id: $key, content: $content }
              retired: { id: $key }
            """;

    static final String ANSWER = """
            answer:
              success: { status: 200, at: { /code: ["0", "200"] } }
              code: /code
              message: /message
              outcomes: all
            """;

    static final Proof PROOF = new Proof() {
        @Override
        public Instant at() {
            return Instant.parse("2026-11-22T17:00:05Z");
        }

        @Override
        public String date() {
            return "20261123010005";
        }

        @Override
        public String key() {
            return "kaili-test";
        }

        @Override
        public String signature(String documents) {
            return "signed(" + documents.length() + ")";
        }
    };

    private Written() {}

    static Profile profile(String send, String answer) {
        Problems problems = new Problems();
        Profile profile = read(send + answer, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.all());
        }
        return profile;
    }

    static List<Problem> problems(String send, String answer) {
        Problems problems = new Problems();
        read(send + answer, problems);
        return problems.all();
    }

    private static Profile read(String sections, Problems problems) {
        return ProfileFile.read(Settings.parse("profile: own\n" + sections, "profiles/own.yaml", problems));
    }

    static Change change(Operation operation, String key, String content) {
        return new Change(
                operation,
                "case",
                key,
                3,
                "cd".repeat(32),
                null,
                operation.retires() ? null : Content.of(content),
                "s",
                "o");
    }

    static Batch batch(Change... changes) {
        boolean retires = changes[0].operation().retires();
        return new Batch("ab".repeat(32), RUN, "city", changes[0].dataset(), retires, List.of(changes));
    }

    static String sent(Profile profile, Change... changes) {
        return text(new Requests(profile, SENDER, plain -> "<" + plain + ">").of(batch(changes), PROOF));
    }

    static String text(WireRequest request) {
        return new String(request.payload(), StandardCharsets.UTF_8);
    }

    static WireAnswer answer(int status, String body) {
        return new WireAnswer(status, Map.of(), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
