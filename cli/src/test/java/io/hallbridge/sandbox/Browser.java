package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headless Chromium, told what to do by the WebDriver protocol through chromedriver. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port ([0-9]+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, int port, Path profile) throws IOException {
        this.driver = driver;
        ObjectNode options = JSON.createObjectNode();
        options.put("binary", find("chromium").toString());
        ArrayNode flags = options.putArray("args");
        FLAGS.forEach(flags::add);
        flags.add("--user-data-dir=" + profile);
        ObjectNode wish = JSON.createObjectNode();
        ObjectNode always = wish.putObject("capabilities").putObject("alwaysMatch");
        always.set("goog:chromeOptions", options);
        always.putObject("timeouts").put("implicit", 5000); // a page asked for by a click may still be on its way
        String address = "http://127.0.0.1:" + port + "/session";
        this.session =
                address + "/" + ask("POST", address, wish).path("sessionId").asText();
    }

    /** Whether this machine has both programs. */
    public static boolean isThere() {
        return find("chromium") != null && find("chromedriver") != null;
    }

    private static Path find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    public static Browser start(Path profile) throws IOException {
        Process driver = new ProcessBuilder(find("chromedriver").toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader said = driver.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return new Browser(driver, Integer.parseInt(started.group(1)), profile);
            }
        }
        throw new IOException("chromedriver did not start");
    }

    public void open(URI page) {
        ask("POST", session + "/url", JSON.createObjectNode().put("url", page.toString()));
    }

    public void resize(int width, int height) {
        ask(
                "POST",
                session + "/window/rect",
                JSON.createObjectNode().put("width", width).put("height", height));
    }

    public String title() {
        return ask("GET", session + "/title", null).asText();
    }

    /** What a reader sees of the first element a CSS selector finds; asked again where the page goes away meanwhile. */
    public String text(String selector) {
        for (int left = 5; ; left--) {
            try {
                return ask("GET", session + "/element/" + find(selector, "css selector") + "/text", null)
                        .asText();
            } catch (AssertionError gone) {
                if (left == 0 || !String.valueOf(gone.getMessage()).contains("stale element")) {
                    throw gone;
                }
            }
        }
    }

    public void type(String selector, String text) {
        String keys = session + "/element/" + find(selector, "css selector") + "/value";
        ask("POST", keys, JSON.createObjectNode().put("text", text));
    }

    public void click(String selector) {
        clickOn(find(selector, "css selector"));
    }

    void clickLink(String words) {
        clickOn(find(words, "partial link text"));
    }

    private void clickOn(String element) {
        ask("POST", session + "/element/" + element + "/click", JSON.createObjectNode());
    }

    /** What is asked from now on is asked of a frame of the page. */
    public void intoFrame(String selector) {
        ObjectNode frame = JSON.createObjectNode();
        frame.putObject("id").put(ELEMENT, find(selector, "css selector"));
        ask("POST", session + "/frame", frame);
    }

    /** The value of a script's return statement. */
    public JsonNode script(String script) {
        ObjectNode call = JSON.createObjectNode().put("script", script);
        call.putArray("args");
        return ask("POST", session + "/execute/sync", call);
    }

    private String find(String value, String by) {
        JsonNode found = ask(
                "POST",
                session + "/element",
                JSON.createObjectNode().put("using", by).put("value", value));
        return found.path(ELEMENT).asText();
    }

    private JsonNode ask(String method, String address, JsonNode body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                    .build();
            JsonNode answer =
                    JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
            if (answer.path("value").has("error")) {
                throw new AssertionError(answer.path("value").path("message").asText());
            }
            return answer.path("value");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        ask("DELETE", session, null);
        driver.destroy();
        try {
            driver.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
