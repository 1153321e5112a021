package io.hallbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Answers;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Cipher;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Signing;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A hall's auth section and the workspace's answer to it, as a test writes them; secrets lie in a folder of the test. */
final class Hall {
    static final String SECRET = "not-a-real-secret";
    static final HallLine NO_LINE = request -> {
        throw new AssertionError("no call is needed");
    };
    static final Answers ANSWERS =
            new Answers(Profiles.of(null, new Problems()).find("reference").orElseThrow());
    static final HallAddress ADDRESS =
            HallAddress.parse("https://hall.kaili.example/exchange/v1").orElseThrow();

    private final Path folder;
    private final Clock clock;

    Hall(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        secret("hall", SECRET);
    }

    /** Puts a secret into a file that only we may read. */
    Hall secret(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The settings that a profile and a workspace give together. */
    AuthSettings settings(String profile, String workspace) {
        Problems problems = new Problems();
        Setting auth = Settings.parse("auth:\n" + profile.indent(2), "profiles/own.yaml", problems);
        Signing signing = Signing.read(auth.get("auth"));
        auth.reportUnknown();
        Setting ours = Settings.parse("auth: " + workspace, "hallbridge.yaml", problems);
        AuthSettings settings = AuthSettings.read(ours.get("auth"), folder, Optional.of(signing));
        ours.reportUnknown();
        assertThat(problems.all()).isEmpty();
        return settings;
    }

    /** What the workspace says alone, as for the reference contract. */
    AuthSettings settings(String workspace) {
        Problems problems = new Problems();
        Setting ours = Settings.parse("auth: " + workspace, "hallbridge.yaml", problems);
        AuthSettings settings = AuthSettings.read(ours.get("auth"), folder, Optional.empty());
        ours.reportUnknown();
        assertThat(problems.all()).isEmpty();
        return settings;
    }

    Authenticator authenticator(AuthSettings settings) {
        return authenticator(settings, ADDRESS);
    }

    Authenticator authenticator(AuthSettings settings, HallAddress address) {
        try {
            return Authenticators.of(settings, address, ANSWERS, clock);
        } catch (SecretFault fault) {
            throw new AssertionError(fault);
        }
    }

    Cipher cipher(String profile, String workspace) {
        try {
            return Authenticators.cipher(settings(profile, workspace)).orElseThrow();
        } catch (SecretFault fault) {
            throw new AssertionError(fault);
        }
    }

    static Map<String, String> headers(Authenticator authenticator, WireRequest call, HallLine line)
            throws CallFailed, NotAdmitted {
        return authenticator.authenticate(call, authenticator.prove(line)).headers();
    }

    static WireRequest post(String path, String payload) {
        return WireRequest.json("POST", path, payload.getBytes(StandardCharsets.UTF_8));
    }

    static WireAnswer answer(int status, String body) {
        return new WireAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    static String sent(WireRequest call) {
        return new String(call.payload(), StandardCharsets.UTF_8);
    }
}
