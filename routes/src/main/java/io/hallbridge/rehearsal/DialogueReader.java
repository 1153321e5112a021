package io.hallbridge.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hallbridge.dataset.CanonicalJson;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Listed;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Setting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the exchanges of one file. */
final class DialogueReader {
    static final Text SECRET_NAME =
            new Text("这里应当是文件名，例如 secrets/hall", "the name of a file belongs here, for instance secrets/hall");
    static final String LEDGER = "rehearsal";

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> OPERATIONS = List.of("create", "update", "retire");
    private static final List<String> WHOLE =
            List.of("retry", "reauthenticate", "refused", "refused-all", "fatal", "look-up");
    private static final Text MOMENT = new Text(
            "这里应当是时间，例如 2026-11-23T01:00:05+08:00", "a time belongs here, for instance 2026-11-23T01:00:05+08:00");
    private static final Text NOTHING_WANTED =
            new Text("这里应当写 send、in-doubt、receipts 或 list 之一", "one of send, in-doubt, receipts and list belongs here");
    private static final Text NO_DOCUMENT = new Text("至少要有一条", "at least one document is needed");

    private final Instant at;
    private final String hall;
    private final List<Spoken> admission;

    DialogueReader(Setting root) {
        this.at = moment(root.get("at"));
        this.hall = root.get("hall").name();
        this.admission = calls(root.get("admission"));
    }

    Instant at() {
        return at;
    }

    private static Instant moment(Setting setting) {
        try {
            return OffsetDateTime.parse(setting.needed()).toInstant();
        } catch (DateTimeException otherForm) {
            if (setting.present()) {
                setting.problem(MOMENT);
            }
            return Instant.EPOCH;
        }
    }

    Dialogue read(Setting one) {
        Dialogue.About about = about(one);
        Setting wanted = one.get(word(about));
        boolean own = one.get("admission").among(List.of("own")).isPresent();
        List<Spoken> calls = Stream.concat(own ? Stream.empty() : admission.stream(), calls(one.get("calls")).stream())
                .toList();
        return new Dialogue(
                one.get("name").needed(), one.line(), about, batch(wanted, about), calls, end(one.get("outcome")));
    }

    private static String word(Dialogue.About about) {
        return about.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Dialogue.About about(Setting one) {
        return Stream.of(Dialogue.About.values())
                .filter(each -> one.get(word(each)).present())
                .findFirst()
                .orElseGet(() -> {
                    one.problem(NOTHING_WANTED);
                    return Dialogue.About.SEND;
                });
    }

    private Batch batch(Setting wanted, Dialogue.About about) {
        String dataset = wanted.get("dataset").needed();
        String run = RUN.format(at) + "-7e57";
        if (about == Dialogue.About.LIST) {
            return new Batch("", run, hall, dataset, false, List.of());
        }
        Operation operation = Operation.valueOf(
                wanted.get("operation").among(OPERATIONS).orElse("create").toUpperCase(Locale.ROOT));
        List<Change> changes = new ArrayList<>();
        wanted.get("documents").items().forEach(document -> changes.add(change(document, dataset, operation)));
        if (changes.isEmpty()) {
            wanted.get("documents").problem(NO_DOCUMENT);
            return new Batch("", run, hall, dataset, false, List.of());
        }
        return new Batch(BatchId.of(hall, LEDGER, 0, changes), run, hall, dataset, operation.retires(), changes);
    }

    private static Change change(Setting document, String dataset, Operation operation) {
        JsonNode content = document.get("content").json();
        return new Change(
                operation,
                dataset,
                document.get("key").needed(),
                document.get("version").integer(1, 1, Long.MAX_VALUE),
                Fingerprint.of(content),
                operation == Operation.CREATE ? null : Fingerprint.of(content),
                operation.retires() ? null : Content.of(CanonicalJson.of(content)),
                "rehearsal",
                document.file() + ":" + document.line());
    }

    private static List<Spoken> calls(Setting calls) {
        List<Spoken> spoken = new ArrayList<>();
        for (Setting call : calls.items()) {
            spoken.add(new Spoken(expected(call.get("request")), answer(call.get("answer"))));
        }
        return spoken;
    }

    private static Expected expected(Setting request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.get("headers").entries().forEach((name, value) -> headers.put(name, value.needed()));
        Setting body = request.get("body");
        return new Expected(
                request.get("call").needed(), headers, body.present() ? body.json() : MissingNode.getInstance());
    }

    /** {@code none} where the connection ends before there is an answer. */
    private static Optional<WireAnswer> answer(Setting answer) {
        if (answer.present() && !answer.isSection()) {
            answer.among(List.of("none"));
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        answer.get("headers").entries().forEach((name, value) -> headers.put(name, value.needed()));
        Charset charset = Charset.forName(
                answer.get("charset").among(List.of("utf-8", "gb18030")).orElse(StandardCharsets.UTF_8.name()));
        Setting body = answer.get("body");
        String text =
                body.present() ? body.json().toString() : answer.get("text").text("");
        return Optional.of(
                new WireAnswer((int) answer.get("status").integer(200, 100, 599), headers, text.getBytes(charset)));
    }

    private static Dialogue.End end(Setting outcome) {
        Map<String, String> documents = new LinkedHashMap<>();
        outcome.get("documents").entries().forEach((key, fared) -> documents.put(key, fared.needed()));
        List<Listed> listed = new ArrayList<>();
        for (Setting one : outcome.get("listed").items()) {
            listed.add(new Listed(
                    one.get("key").needed(),
                    one.get("fingerprint").text(""),
                    one.get("current").flag(true),
                    one.get("version").integer(0, 0, Long.MAX_VALUE)));
        }
        Setting after = outcome.get("after");
        return new Dialogue.End(
                documents,
                outcome.get("whole").among(WHOLE).orElse(""),
                after.present() ? Optional.of(Duration.ofSeconds(after.integer(0, 0, 86_400))) : Optional.empty(),
                listed);
    }
}
