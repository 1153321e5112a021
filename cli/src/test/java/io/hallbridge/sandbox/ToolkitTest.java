package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.auth.AuthSettings;
import io.hallbridge.auth.Authenticator;
import io.hallbridge.auth.Authenticators;
import io.hallbridge.auth.SecretFile;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.dataset.CanonicalJson;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Profile;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.Sender;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the toolkit writes and signs by its reference profile, against the hall that was written from the contract alone. */
final class ToolkitTest {
    private static final Proof PROOF = Proof.none(Instant.EPOCH); // the reference contract holds nothing of it

    @TempDir
    private Path folder;

    private final Profile profile =
            Profiles.of(null, new Problems()).find("reference").orElseThrow();
    private final Requests requests = new Requests(profile, new Sender("522601", "522601"));
    private final Answers answers = new Answers(profile);
    private final HttpClient client = HttpClient.newHttpClient();
    private SandboxHall hall;
    private HallAddress address;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = HallProcess.start(folder.resolve("hall"), 0);
        address = HallAddress.parse(hall.exchange().toString()).orElseThrow();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void a_batch_is_taken_from_a_signer_and_from_a_token_holder() throws Exception {
        Batch powers = batch("power", Operation.CREATE, change("power", Operation.CREATE, Samples.power(), 1));
        Batch guides = batch("guide", Operation.CREATE, change("guide", Operation.CREATE, Samples.guide(), 1));

        assertThat(states(powers, send(signer(), requests.of(powers, PROOF)))).containsExactly(Outcome.State.ACCEPTED);
        assertThat(states(guides, send(holder(), requests.of(guides, PROOF)))).containsExactly(Outcome.State.ACCEPTED);
    }

    @Test
    void a_retirement_a_look_up_and_a_listing_are_understood() throws Exception {
        Batch create = batch("power", Operation.CREATE, change("power", Operation.CREATE, Samples.power(), 1));
        Batch retire = batch("power", Operation.RETIRE, change("power", Operation.RETIRE, Samples.power(), 2));
        send(signer(), requests.of(create, PROOF));
        assertThat(states(retire, send(signer(), requests.of(retire, PROOF)))).containsExactly(Outcome.State.ACCEPTED);

        WireAnswer lookedUp =
                send(signer(), requests.lookUp(retire).orElseThrow().with(PROOF));
        assertThat(answers.lookedUp(retire, lookedUp)).isPresent();
        WireRequest list = requests.list("power", "一|二 & 三", 10).orElseThrow().with(PROOF);
        assertThat(send(signer(), list).status()).isEqualTo(200);
        assertThat(send(holder(), requests.health().orElseThrow()).status()).isEqualTo(200);
    }

    @Test
    void a_batch_never_seen_is_known_to_be_so() throws Exception {
        Batch batch = batch("power", Operation.CREATE, change("power", Operation.CREATE, Samples.power(), 1));
        WireAnswer answer = send(signer(), requests.lookUp(batch).orElseThrow().with(PROOF));

        assertThat(answers.lookedUp(batch, answer)).isEmpty();
    }

    private List<Outcome.State> states(Batch batch, WireAnswer answer) {
        assertThat(answers.of(batch, answer)).isInstanceOf(io.hallbridge.hall.Verdict.Settled.class);
        return ((io.hallbridge.hall.Verdict.Settled) answers.of(batch, answer))
                .receipt().outcomes().stream().map(Outcome::state).toList();
    }

    private static Change change(String dataset, Operation operation, ObjectNode content, long version) {
        String fingerprint = Fingerprint.of(content);
        return new Change(
                operation,
                dataset,
                content.get("code").asText(),
                version,
                fingerprint,
                operation == Operation.CREATE ? null : fingerprint,
                operation.retires() ? null : Content.of(CanonicalJson.of(content)),
                "health",
                "inbox/health/示例.xlsx · 权责清单 · 17");
    }

    private static Batch batch(String dataset, Operation operation, Change change) {
        return new Batch(Visitor.newKey(), "20261123-0100-7f3a", "city", dataset, operation.retires(), List.of(change));
    }

    private Authenticator signer() throws Exception {
        return Authenticators.of(
                AuthSettings.of("hmac-sha256", Visitor.KEY, secret()), address, answers, Clock.systemUTC());
    }

    private Authenticator holder() throws Exception {
        return Authenticators.of(AuthSettings.of("bearer", Visitor.KEY, secret()), address, answers, Clock.systemUTC());
    }

    private SecretPlace secret() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, Visitor.SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new SecretFile(file, "secret");
    }

    private WireAnswer send(Authenticator authenticator, WireRequest request) throws Exception {
        return line(authenticator.authenticate(request, authenticator.prove(this::line)));
    }

    private WireAnswer line(WireRequest request) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(address + request.path()))
                .method(request.method(), BodyPublishers.ofByteArray(request.payload()));
        request.headers().forEach(call::header);
        try {
            HttpResponse<byte[]> response = client.send(call.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new WireAnswer(response.statusCode(), headers, response.body());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
