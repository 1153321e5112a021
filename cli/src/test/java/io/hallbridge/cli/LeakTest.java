package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * No secret and no token is on any screen or in any file but its own, whatever verb ran, whatever the hall said and
 * however it was encoded.
 */
class LeakTest {
    private static final String SECRET = "geheim/wört+9c41=not-real";
    private static final String APP_WORD = "app-word-示例-51d2";
    private static final String BASIC =
            Base64.getEncoder().encodeToString((Town.KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    private static final Map<String, String> PROFILES = Map.of(
            "hmac-sha256", "{ scheme: hmac-sha256 }",
            "bearer", "{ scheme: bearer }",
            "oauth2", "{ scheme: oauth2 }",
            "basic", "{ scheme: basic }",
            "md5",
                    "{ scheme: md5, canonical: [ key, date, secret ], headers: { signature: X-Sign, values: { X-Word: $word } } }",
            "national", "{ scheme: national-sharing, fetch: { call: POST /token } }");

    @TempDir
    Path folder;

    private final StringBuilder screens = new StringBuilder();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level before;
    private Town town;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(before);
        root.detachAppender(log);
    }

    private static List<String> guises(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                Base64.getEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    private static List<String> guisesOf(List<String> secrets) {
        return secrets.stream().map(LeakTest::guises).flatMap(List::stream).toList();
    }

    /** What the hall knows of us by this scheme. */
    private static List<String> known(String scheme) {
        return scheme.equals("md5") ? List.of(SECRET, APP_WORD, BASIC) : List.of(SECRET, BASIC);
    }

    /** What it hands out by this scheme. */
    private static List<String> handedOut(String scheme) {
        return switch (scheme) {
            case "bearer", "oauth2" -> List.of(SpitefulHall.TOKEN);
            case "national" -> List.of(SpitefulHall.FETCHED_SECRET);
            default -> List.of();
        };
    }

    private void workspace(String scheme, SpitefulHall hall) throws IOException {
        town = Town.in(folder).at(hall.exchange());
        secret("hall", SECRET);
        secret("word", APP_WORD);
        Path reference = Path.of("../routes/src/main/resources/profiles/reference.yaml");
        Files.createDirectories(town.root.resolve("profiles"));
        Files.writeString(
                town.root.resolve("profiles/own.yaml"),
                Files.readString(reference).replace("profile: reference", "profile: own") + "\nauth: "
                        + PROFILES.get(scheme) + "\n");
        String values = scheme.equals("md5")
                ? ", values: { word: { file: secrets/word } }"
                : scheme.equals("national") ? ", values: { sid: s_1 }" : "";
        town.settings(yaml -> yaml.replace("profile: reference ", "profile: own ")
                .replace("scheme: hmac-sha256, ", "")
                .replace("secret: { file: secrets/hall } }", "secret: { file: secrets/hall }" + values + " }"));
    }

    private void secret(String name, String text) throws IOException {
        Path file = Files.writeString(town.root.resolve("secrets").resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Said run(String... verb) {
        Said said = town.shell().run(verb);
        screens.append(said);
        return said;
    }

    /** All moods for two schemes, and for the others those in which the hall says most. */
    private static List<String> moods(String scheme) {
        return List.of("hmac-sha256", "national").contains(scheme)
                ? List.of(
                        "accept",
                        "refuse",
                        "defer",
                        "refuse-whole",
                        "unauthorised",
                        "garbage",
                        "busy",
                        "elsewhere",
                        "silent")
                : List.of("accept", "refuse", "unauthorised");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hmac-sha256", "bearer", "oauth2", "basic", "md5", "national"})
    void no_secret_and_no_token_is_anywhere_but_in_its_file(String scheme) throws Exception {
        List<String> known = guisesOf(known(scheme));
        List<String> handedOut = guisesOf(handedOut(scheme));
        try (SpitefulHall hall = new SpitefulHall(known, handedOut)) {
            workspace(scheme, hall);
            int number = 1;
            for (String mood : moods(scheme)) {
                hall.mood(mood);
                town.powers(1, ++number);
                run("doctor");
                run("run", "nightly", "--report", mood + ".html");
                assertThat(hall.paths()).as(mood).isNotEmpty().doesNotContain("/exchange/v1/elsewhere", "/elsewhere");
                run("run", "nightly", "--output", "json");
                run("reconcile", "nightly");
                run("receipts");
            }
            lookAtEverything(hall);
        }
        assertThat(screens).contains("••••");
        List<String> guises = Stream.concat(known.stream(), handedOut.stream()).toList();
        lookThrough("the screens", screens.toString(), guises);
        lookThrough("the log", logged(), guises);
        assertThat(lookThroughFiles(guises)).isGreaterThan(20);
    }

    private void lookAtEverything(SpitefulHall hall) {
        town.lines(Town.power(1, Map.of("权力类型", "没有这种")), Town.power(2));
        run("check", "nightly", "--annotate", "back", "--report", "check.json", "--report", "check.sarif");
        run("plan", "nightly", "-o", "tonight.plan");
        hall.mood("unauthorised");
        run("push", "tonight.plan");
        hall.mood("refuse");
        run("push", "tonight.plan", "--output", "json");
        for (String[] verb : new String[][] {
            {"status"},
            {"status", "--output", "json"},
            {"quarantine", "list"},
            {"quarantine", "list", "--output", "json"},
            {"quarantine", "show", Town.code(2)},
            {"history", Town.code(2), "--output", "json"},
            {"ledger", "resolve", "--output", "json"},
            {"plan", "nightly", "--output", "json"}
        }) {
            run(verb);
            screens.append(town.shell().inChinese().run(verb));
        }
    }

    private String logged() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : log.list) {
            all.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return all.toString();
    }

    private static void lookThrough(String what, String text, List<String> guises) {
        for (String guise : guises) {
            int at = text.indexOf(guise);
            assertThat(at)
                    .as(() ->
                            what + " show " + guise + ": " + text.substring(Math.max(0, at - 200), at + guise.length()))
                    .isNegative();
        }
    }

    /** Every file of the workspace but those that hold the secrets. */
    private int lookThroughFiles(List<String> guises) throws IOException {
        int files = 0;
        try (Stream<Path> all = Files.walk(town.root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!town.root.relativize(file).startsWith("secrets")) {
                    files++;
                    for (byte[] content : contents(Files.readAllBytes(file))) {
                        lookThrough(file.toString(), new String(content, StandardCharsets.UTF_8), guises);
                    }
                }
            }
        }
        return files;
    }

    /** The bytes, and what they hold packed. */
    private static List<byte[]> contents(byte[] bytes) throws IOException {
        List<byte[]> contents = new ArrayList<>(List.of(bytes));
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    contents.add(zip.readAllBytes());
                }
            }
        } else if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            contents.add(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
        }
        return contents;
    }
}
