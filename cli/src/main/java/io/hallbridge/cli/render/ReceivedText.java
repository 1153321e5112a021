package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Received;
import java.util.ArrayList;
import java.util.List;

/** What became of the bundles in a folder: what was taken, what waits, what is wrong, what was written back. */
public final class ReceivedText {
    private final Screen screen;

    public ReceivedText(Screen screen) {
        this.screen = screen;
    }

    public List<String> lines(Received received) {
        List<String> lines = new ArrayList<>();
        received.taken()
                .forEach(bundle -> lines.add(screen.say(
                        "收下  " + bundle.file() + "    线路 " + bundle.relay() + "，第 " + bundle.number() + " 个，"
                                + bundle.documents() + " 条",
                        "received  " + bundle.file() + "    relay " + bundle.relay() + ", number " + bundle.number()
                                + ", " + bundle.documents()
                                + (bundle.documents() == 1 ? " document" : " documents"))));
        received.receipts().forEach(file -> lines.add(screen.say("回执  " + file, "receipts  " + file)));
        troubles(received).forEach(trouble -> lines.add(screen.paint().yellow(trouble)));
        received.doubled()
                .forEach(file -> lines.add(
                        screen.say(file + " 早已收过，没有再送", file + " was received before; nothing of it was sent again")));
        if (lines.isEmpty()) {
            lines.add(screen.say("没有新的包", "no new bundles"));
        }
        received.reports().forEach(report -> {
            lines.add("");
            lines.addAll(new RunText(screen).lines(report));
        });
        return lines;
    }

    private List<String> troubles(Received received) {
        List<String> troubles = new ArrayList<>();
        received.problems()
                .forEach(problem -> troubles.add(screen.say(problem.fault().about(problem.file()))));
        received.waiting().forEach(missing -> troubles.add(screen.say(missing(missing))));
        return troubles;
    }

    private static Text missing(Received.Missing missing) {
        boolean one = missing.first() == missing.last();
        String numbers = one ? String.valueOf(missing.first()) : missing.first() + "–" + missing.last();
        String waiting = String.join(", ", missing.waiting());
        return new Text(
                "线路 " + missing.relay() + " 的第 " + numbers + " 个包还没有到，" + waiting + " 在等它；请摆渡过来，丢了就让对方再写一次："
                        + "hallbridge push --again " + missing.first(),
                "bundle " + numbers + " of relay " + missing.relay() + " has not come, and " + waiting
                        + (missing.waiting().size() == 1 ? " waits" : " wait") + " for "
                        + (one ? "it" : "them") + "; carry " + (one ? "it" : "them")
                        + " over, or let the other side write " + (one ? "it" : "them")
                        + " again: hallbridge push --again " + missing.first());
    }

    /** One line for cron. */
    public String oneLine(Received received) {
        List<String> troubles = troubles(received);
        String next = !troubles.isEmpty()
                ? troubles.get(0)
                : received.reports().stream()
                        .filter(report -> report.exit() == received.exit())
                        .flatMap(report -> report.notes().stream())
                        .findFirst()
                        .map(screen::say)
                        .orElse("");
        return "hallbridge receive · " + received.exit().code() + " "
                + screen.say(received.exit().meaning()) + (next.isEmpty() ? "" : " · " + next);
    }

    /** The same for programs. */
    public ObjectNode json(Received received) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", Received.CONTRACT);
        json.putArray("bundles");
        received.taken()
                .forEach(bundle -> json.withArray("/bundles")
                        .addObject()
                        .put("file", bundle.file())
                        .put("relay", bundle.relay())
                        .put("number", bundle.number())
                        .put("documents", bundle.documents()));
        json.putArray("receipts");
        received.receipts().forEach(json.withArray("/receipts")::add);
        json.putArray("doubled");
        received.doubled().forEach(json.withArray("/doubled")::add);
        json.putArray("problems");
        received.problems()
                .forEach(problem -> json.withArray("/problems")
                        .addObject()
                        .put("file", problem.file())
                        .put("fault", problem.fault().code())
                        .put("message", screen.say(problem.fault().about(problem.file()))));
        json.putArray("missing");
        received.waiting().forEach(missing -> {
            ObjectNode one = json.withArray("/missing").addObject();
            one.put("relay", missing.relay()).put("first", missing.first()).put("last", missing.last());
            missing.waiting().forEach(one.putArray("waiting")::add);
        });
        json.putArray("runs");
        received.reports().forEach(report -> json.withArray("/runs").add(RunJson.of(report, screen)));
        json.put("exit", received.exit().code());
        return json;
    }
}
