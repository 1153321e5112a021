package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.CaseResult;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.MappingExplain;
import io.hallbridge.setting.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Mappings for people and programs. */
public final class MappingText {
    private MappingText() {}

    /** Each field with how it is filled. */
    public static List<String> lines(MappingExplain mapping, Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint().bold(mapping.mapping() + " → " + mapping.dataset()));
        Grid grid = new Grid();
        for (MappingExplain.Line line : mapping.lines()) {
            String how = screen.say(line.how());
            grid.add(
                    (line.mandatory() ? "* " : "  ") + line.field(),
                    line.title(),
                    line.mapped() ? how : screen.paint().faint(how));
        }
        lines.addAll(grid.lines(""));
        return lines;
    }

    public static ObjectNode json(MappingExplain mapping, Screen screen) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("mapping", mapping.mapping()).put("dataset", mapping.dataset());
        ArrayNode fields = json.putArray("fields");
        mapping.lines()
                .forEach(line -> fields.addObject()
                        .put("field", line.field())
                        .put("title", line.title())
                        .put("mandatory", line.mandatory())
                        .put("mapped", line.mapped())
                        .put("how", screen.say(line.how())));
        return json;
    }

    public static ArrayNode list(Collection<Mapping> mappings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        mappings.forEach(mapping -> list.addObject()
                .put("mapping", mapping.name())
                .put("dataset", mapping.dataset().name())
                .put("source", mapping.source())
                .put("file", mapping.file()));
        return list;
    }

    public static ArrayNode problems(List<Problem> problems, Screen screen) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        problems.forEach(problem -> list.addObject()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("path", problem.path())
                .put("text", screen.say(problem.text())));
        return list;
    }

    /** A case that does not hold, with what differs; nothing for one that does. */
    public static List<String> result(CaseResult result, Screen screen) {
        if (result.holds()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint().red(screen.say("不符  ", "fails  ")) + result.file() + ":" + result.line() + "  "
                + result.name());
        for (Text difference : result.differences()) {
            lines.add("    " + screen.say(difference));
        }
        return lines;
    }
}
