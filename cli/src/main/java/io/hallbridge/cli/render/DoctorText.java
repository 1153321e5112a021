package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Look;
import java.util.ArrayList;
import java.util.List;

/** What the doctor saw: a line for each thing, then whether a run can be begun. */
public final class DoctorText {
    private final Screen screen;

    public DoctorText(Screen screen) {
        this.screen = screen;
    }

    public List<String> lines(List<Look> looks) {
        Grid grid = new Grid();
        looks.forEach(look -> grid.add(mark(look), screen.say(look.what()), screen.say(look.text())));
        List<String> lines = new ArrayList<>();
        List<String> plain = grid.lines("");
        for (int i = 0; i < looks.size(); i++) {
            lines.add(painted(looks.get(i), plain.get(i)));
        }
        lines.add("");
        lines.add(sum(looks));
        return lines;
    }

    private static String mark(Look look) {
        return look.isWell() ? "✓" : look.wrong() == Exit.DONE ? "!" : "✗";
    }

    private String painted(Look look, String line) {
        String mark = line.substring(0, 1);
        Paint paint = screen.paint();
        String painted =
                look.isWell() ? paint.green(mark) : look.wrong() == Exit.DONE ? paint.yellow(mark) : paint.red(mark);
        return painted + line.substring(1);
    }

    private String sum(List<Look> looks) {
        long wrong = looks.stream().filter(look -> look.wrong() != Exit.DONE).count();
        return wrong == 0
                ? screen.paint().green(screen.say("可以运行", "ready to run"))
                : screen.paint()
                        .red(screen.say(
                                wrong + " 处要先解决",
                                wrong + (wrong == 1 ? " thing is" : " things are") + " to be put right first"));
    }

    /** The looks for programs. */
    public ObjectNode json(List<Look> looks, Exit exit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1).put("exit", exit.code());
        ArrayNode list = json.putArray("looks");
        looks.forEach(look -> list.addObject()
                .put("what", look.what().en())
                .put("well", look.isWell())
                .put("exit", look.wrong().code())
                .put("text", screen.say(look.text())));
        return json;
    }
}
