package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.ledger.Doubt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Batches whose fate nobody knows, for people and programs. */
public final class DoubtText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int ID_SHOWN = 12;

    private final Screen screen;
    private final Discretion discretion;

    public DoubtText(Screen screen, Datasets datasets, boolean personal) {
        this.screen = screen;
        this.discretion = new Discretion(datasets, personal);
    }

    /** All of them, and what to do: to run again where that finds out, else to ask the hall and decide. */
    public List<String> list(List<Doubt> doubts, Predicate<Doubt> foundOut) {
        if (doubts.isEmpty()) {
            return List.of(screen.say("没有结果不明的批次", "no batch is in doubt"));
        }
        List<String> lines = new ArrayList<>();
        doubts.forEach(doubt -> {
            lines.add(head(doubt));
            lines.add("    " + screen.paint().faint(why(doubt)));
        });
        boolean byItself = doubts.stream().allMatch(foundOut);
        lines.add("");
        lines.add(
                byItself
                        ? screen.say(
                                "大厅可以查询或可以重发：再运行一次任务就会弄清楚",
                                "the hall can be asked, or be sent these again: the next run of the job finds out")
                        : screen.say(
                                "向大厅核实后决定：hallbridge ledger resolve BATCH --accepted 或 --not-accepted",
                                "ask the hall, then decide: hallbridge ledger resolve BATCH --accepted (or --not-accepted)"));
        return lines;
    }

    /** One with its documents. */
    public List<String> whole(Doubt doubt) {
        Batch batch = doubt.batch();
        List<String> lines =
                new ArrayList<>(List.of(head(doubt), "    " + screen.paint().faint(why(doubt))));
        Grid grid = new Grid();
        batch.changes()
                .forEach(change -> grid.add(
                        change.operation().sign(),
                        key(change),
                        "v" + change.version(),
                        screen.paint().faint(change.origin())));
        lines.addAll(grid.lines("    "));
        String command = "hallbridge ledger resolve " + shortId(batch);
        lines.add(screen.say("大厅收下了：", "the hall took it: ") + screen.say(command, command) + " --accepted");
        lines.add(screen.say("大厅没有收下：", "it did not: ") + screen.say(command, command) + " --not-accepted");
        return lines;
    }

    private String key(Change change) {
        return discretion.key(change.dataset(), change.key());
    }

    private String head(Doubt doubt) {
        Batch batch = doubt.batch();
        int documents = batch.changes().size();
        return screen.paint().bold(shortId(batch)) + "  " + batch.hall() + " · " + batch.dataset() + "  "
                + screen.say(documents + " 条", Plural.of(documents, "document")) + "  "
                + screen.say("自 ", "since ") + TIME.format(doubt.since()) + "  " + batch.run();
    }

    private String why(Doubt doubt) {
        return doubt.cutOff()
                ? screen.say("发送时中断了，或有一次运行正在发送", "the run was cut off while it sent this, or sends it just now")
                : doubt.why();
    }

    private static String shortId(Batch batch) {
        return batch.id().substring(0, Math.min(ID_SHOWN, batch.id().length()));
    }

    /** Some for programs. */
    public ArrayNode json(List<Doubt> doubts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        doubts.forEach(doubt -> {
            Batch batch = doubt.batch();
            ObjectNode json = list.addObject()
                    .put("batch", batch.id())
                    .put("hall", batch.hall())
                    .put("dataset", batch.dataset())
                    .put("run", batch.run())
                    .put("since", doubt.since().toString())
                    .put("cutOff", doubt.cutOff())
                    .put("why", doubt.why());
            batch.changes()
                    .forEach(change -> json.withArray("/documents")
                            .addObject()
                            .put("operation", change.operation().name().toLowerCase(Locale.ROOT))
                            .put("key", key(change))
                            .put("version", change.version())
                            .put("origin", change.origin()));
        });
        return list;
    }

    /** What was decided, for programs. */
    public ObjectNode decided(Doubt doubt, boolean accepted) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("batch", doubt.batch().id())
                .put("documents", doubt.batch().changes().size())
                .put("accepted", accepted);
    }
}
