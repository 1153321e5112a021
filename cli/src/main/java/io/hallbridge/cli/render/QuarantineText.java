package io.hallbridge.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.ledger.HeldBack;
import io.hallbridge.ledger.Holding;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Quarantined;
import io.hallbridge.ledger.Quarantined.Reason;
import io.hallbridge.ledger.Refusal;
import io.hallbridge.ledger.Sent;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.plan.Content;
import io.hallbridge.run.Definitions;
import io.hallbridge.workspace.Workspace;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents held back, for people and programs: why, where they were read, since when, and what becomes of them. */
public final class QuarantineText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGEST_SHOWN = 12;

    private final Screen screen;
    private final Workspace workspace;
    private final Ledger ledger;
    private final Discretion discretion;
    private final Definitions now;

    /** Shows personal keys and values only where that was asked for. */
    public QuarantineText(Screen screen, Workspace workspace, Ledger ledger, boolean personal) {
        this.screen = screen;
        this.workspace = workspace;
        this.ledger = ledger;
        this.discretion = new Discretion(workspace.datasets(), personal);
        this.now = Definitions.of(workspace, workspace.mappings());
    }

    /** An entry in a list. */
    public List<String> brief(HeldBack held) {
        Quarantined document = held.document();
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint().bold(document.dataset() + "  " + key(document)) + "  " + reason(held));
        lines.add("    " + screen.paint().faint(document.origin()));
        lines.addAll(why(document));
        return lines;
    }

    /** All that is known of an entry, and the next command. */
    public List<String> whole(HeldBack held) {
        Quarantined document = held.document();
        List<String> lines = new ArrayList<>(brief(held));
        Grid grid = new Grid();
        grid.add(screen.say("任务", "job"), document.job() + (document.hall().isEmpty() ? "" : " → " + document.hall()));
        grid.add(screen.say("数据源", "source"), document.made().source());
        grid.add(screen.say("映射", "mapping"), mapping(document));
        grid.add(screen.say("首次", "first run"), held.firstRun());
        grid.add(screen.say("最近", "last run"), held.run());
        grid.add(attempts(document), String.valueOf(held.attempts()));
        lines.addAll(grid.lines("    "));
        lines.add("    " + next(held));
        return lines;
    }

    private String attempts(Quarantined document) {
        return document.reason() == Reason.REFUSED
                ? screen.say("拒绝次数", "times refused")
                : screen.say("扣下次数", "runs held back");
    }

    private String key(Quarantined document) {
        return document.key()
                .map(key -> discretion.key(document.dataset(), key))
                .orElse("–");
    }

    private String reason(HeldBack held) {
        if (held.document().reason() == Reason.ERRORS) {
            return screen.paint().yellow(screen.say("有错", "errors"));
        }
        String refused = screen.paint().red(screen.say("大厅拒绝", "refused by the hall"));
        return held.retry() ? refused + screen.say("，下次运行再送", ", to be sent by the next run") : refused;
    }

    private static boolean isWithdrawal(Quarantined document) {
        return document.refusal()
                .filter(refusal -> refusal.fingerprint().equals(Holding.WITHDRAWAL))
                .isPresent();
    }

    private List<String> why(Quarantined document) {
        List<String> lines = new ArrayList<>();
        document.refusal().ifPresent(refusal -> {
            String what = refusal.fingerprint().equals(Holding.WITHDRAWAL) ? screen.say("取消：", "its withdrawal: ") : "";
            lines.add("    " + what + (refusal.code() + "  " + message(document, refusal)).strip());
        });
        Grid grid = new Grid();
        findings(document)
                .forEach(finding -> grid.add(
                        finding.path("place").asText(),
                        finding.path("field").asText(),
                        screen.say(RuleTitles.of(finding.path("rule").asText())),
                        screen.paint().faint(finding.path("rule").asText())));
        lines.addAll(grid.lines("    "));
        return lines;
    }

    private static JsonNode findings(Quarantined document) {
        try {
            return JSON.readTree(document.findings());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The hall's words might quote what is personal in the document that it was sent. */
    private String message(Quarantined document, Refusal refusal) {
        Optional<Content> content = document.key()
                .flatMap(key -> ledger.history(key).stream()
                        .filter(sent -> sent.hall().equals(document.hall()))
                        .filter(sent -> sent.change().dataset().equals(document.dataset()))
                        .filter(sent -> sent.change().fingerprint().equals(refusal.fingerprint()))
                        .map(Sent::change)
                        .flatMap(change -> Optional.ofNullable(change.content()).stream())
                        .findFirst());
        return discretion.words(document.dataset(), refusal.message(), content.orElse(null));
    }

    private List<Mapping> mappings(Quarantined document) {
        return workspace.mappings().stream()
                .filter(mapping -> mapping.dataset().name().equals(document.dataset()))
                .filter(mapping -> mapping.source().equals(document.made().source()))
                .toList();
    }

    private boolean changed(Quarantined document) {
        return !now.of(document.dataset(), document.made().source()).equals(document.made());
    }

    private String mapping(Quarantined document) {
        String digest = document.made().definitions();
        List<String> names = mappings(document).stream().map(Mapping::name).toList();
        String version = digest.isEmpty() ? "?" : digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
        String since =
                changed(document) ? screen.say("，此后改过", ", changed since") : screen.say("，此后没有变化", ", unchanged since");
        return String.join(", ", names) + screen.say("  版本 ", "  version ") + version + since;
    }

    private String next(HeldBack held) {
        Quarantined document = held.document();
        if (document.reason() == Reason.ERRORS) {
            String check = "hallbridge check " + document.job();
            return screen.say(
                    "每次运行都会重新检查；看原值和改法：" + check,
                    "every run checks it anew; for the values and what to write: " + check);
        }
        boolean withdrawal = isWithdrawal(document);
        if (held.retry() || (changed(document) && !withdrawal)) {
            return screen.say("下次运行会再送", "the next run sends it again");
        }
        String retry = "hallbridge quarantine retry " + key(document);
        if (withdrawal) {
            return screen.say("不再要求取消；要再要求一次：" + retry, "not asked for again; to ask once more: " + retry);
        }
        return screen.say(
                "来源或映射一变就会再送；原样再送：" + retry,
                "sent again as soon as its source or mapping changes; to send it as it is: " + retry);
    }

    /** Entries for programs. */
    public ArrayNode json(List<HeldBack> entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        entries.forEach(held -> list.add(json(held)));
        return list;
    }

    private ObjectNode json(HeldBack held) {
        Quarantined document = held.document();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("job", document.job())
                .put("hall", document.hall())
                .put("dataset", document.dataset())
                .put("reason", document.reason().word());
        document.key().ifPresent(key -> json.put("key", discretion.key(document.dataset(), key)));
        json.put("origin", document.origin()).put("source", document.made().source());
        mappings(document).forEach(mapping -> json.withArray("/mappings").add(mapping.name()));
        json.put("definitions", document.made().definitions()).put("changed", changed(document));
        findings(document)
                .forEach(finding -> json.withArray("/rules")
                        .addObject()
                        .put("rule", finding.path("rule").asText())
                        .put("field", finding.path("field").asText())
                        .put("place", finding.path("place").asText())
                        .put(
                                "title",
                                screen.say(RuleTitles.of(finding.path("rule").asText()))));
        document.refusal()
                .ifPresent(refusal -> json.put("fingerprint", refusal.fingerprint())
                        .put("code", refusal.code())
                        .put("message", message(document, refusal)));
        return json.put("firstRun", held.firstRun())
                .put("run", held.run())
                .put("attempts", held.attempts())
                .put("retry", held.retry());
    }
}
