package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.frontdb.TableProfile;
import io.hallbridge.frontdb.TableProfiles;
import io.hallbridge.hall.Profile;
import io.hallbridge.hall.Profiles;
import io.hallbridge.rehearsal.Difference;
import io.hallbridge.rehearsal.Rehearsed;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Profiles of halls, and whether their exchanges hold, for people and programs. */
public final class ProfileText {
    private static final int VERSION = 1;

    private final Screen screen;

    public ProfileText(Screen screen) {
        this.screen = screen;
    }

    /** Each with its title, where it comes from, and how many exchanges are recorded with it. */
    public List<String> lines(Profiles profiles) {
        Grid grid = new Grid(3);
        for (String name : profiles.names()) {
            grid.add(
                    name,
                    title(name, profiles),
                    profiles.isBuiltIn(name) ? screen.say("内置", "built in") : screen.say("工作区", "workspace"),
                    recorded(name, profiles));
        }
        return grid.lines("");
    }

    private String recorded(String name, Profiles profiles) {
        if (profiles.tables(name).isPresent()) {
            return screen.say("前置库的表", "tables");
        }
        int count = exchanges(name, profiles);
        return count == 0
                ? screen.say("没有记录", "no exchanges")
                : screen.say(count + " 条记录", Plural.of(count, "exchange"));
    }

    private String title(String name, Profiles profiles) {
        return profiles.find(name)
                .map(Profile::title)
                .or(() -> TableProfiles.find(name, profiles).map(TableProfile::title))
                .map(screen::say)
                .orElse(screen.say("用不了", "cannot be used"));
    }

    private static int exchanges(String name, Profiles profiles) {
        return profiles.exchanges(name, new Problems())
                .map(root -> root.get("exchanges").items().size())
                .orElse(0);
    }

    public ArrayNode list(Profiles profiles) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        profiles.names().forEach(name -> list.add(summary(name, profiles)));
        return list;
    }

    private ObjectNode summary(String name, Profiles profiles) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("profile", name)
                .put("title", title(name, profiles))
                .put("kind", profiles.tables(name).isPresent() ? "tables" : "calls")
                .put("builtIn", profiles.isBuiltIn(name))
                .put("exchanges", exchanges(name, profiles));
    }

    /** The same of one, with all that stands in its file. */
    public ObjectNode whole(String name, Profiles profiles) {
        ObjectNode whole = summary(name, profiles);
        Setting root = profiles.written(name, new Problems());
        whole.set("content", root.json());
        return whole;
    }

    /** What is wrong, what is missing, and how many were looked at. */
    public List<String> lint(int looked, List<Problem> problems, List<Problem> warnings) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(screen.paint().red(screen.say("错误  ", "error    ")) + said(problem)));
        warnings.forEach(warning -> lines.add(screen.paint().yellow(screen.say("警告  ", "warning  ")) + said(warning)));
        lines.add(screen.say(
                looked + " 个接口配置，" + problems.size() + " 处错误，" + warnings.size() + " 处警告",
                Plural.of(looked, "profile") + ", " + Plural.of(problems.size(), "error") + ", "
                        + Plural.of(warnings.size(), "warning")));
        return lines;
    }

    private String said(Problem problem) {
        String line = problem.line() == 0 ? "" : ":" + problem.line();
        String path = problem.path().isEmpty() ? "" : "   " + problem.path();
        return problem.file() + line + path + "   " + screen.say(problem.text());
    }

    public ObjectNode lint(List<Problem> problems, List<Problem> warnings, Exit exit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        json.set("problems", MappingText.problems(problems, screen));
        json.set("warnings", MappingText.problems(warnings, screen));
        return json.put("exit", exit.code());
    }

    /** What does not hold, then a line for each profile. */
    public List<String> lines(Map<String, List<Rehearsed>> results, Profiles profiles) {
        List<String> lines = new ArrayList<>();
        results.values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.holds())
                .forEach(one -> failed(one, lines));
        Grid grid = new Grid();
        results.forEach(
                (name, played) -> grid.add(name, profiles.tables(name).isPresent() ? tried() : verdict(played)));
        lines.addAll(grid.lines(""));
        return lines;
    }

    private String tried() {
        return screen.say(
                "前置库，没有调用可以回放；hallbridge doctor 与真库核对", "tables, nothing to replay; hallbridge doctor compares them");
    }

    private String verdict(List<Rehearsed> played) {
        long failed = played.stream().filter(one -> !one.holds()).count();
        if (played.isEmpty()) {
            return screen.paint().yellow(screen.say("没有记录可以回放", "no exchanges to replay"));
        }
        String count = screen.say(played.size() + " 条记录，", Plural.of(played.size(), "exchange") + ", ");
        return failed == 0
                ? count + screen.say("全部相符", played.size() == 1 ? "it holds" : "all hold")
                : count
                        + screen.paint()
                                .red(screen.say(
                                        failed + " 条不符", failed + (failed == 1 ? " does not hold" : " do not hold")));
    }

    private void failed(Rehearsed one, List<String> lines) {
        lines.add(
                screen.paint().red(screen.say("不符  ", "fails  ")) + one.file() + ":" + one.line() + "  " + one.name());
        for (Difference difference : one.differences()) {
            lines.add("    " + difference.where());
            lines.add("      " + screen.say("应为  ", "expected  ") + shown(difference.expected()));
            lines.add("      " + screen.say("实为  ", "got       ") + shown(difference.got()));
        }
        lines.add("");
    }

    private String shown(String value) {
        return value.isEmpty() ? screen.paint().faint(screen.say("（没有）", "(nothing)")) : value;
    }

    public ObjectNode json(Map<String, List<Rehearsed>> results, Exit exit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ArrayNode all = json.putArray("exchanges");
        results.forEach((profile, played) -> played.forEach(one -> {
            ObjectNode node = all.addObject()
                    .put("profile", profile)
                    .put("name", one.name())
                    .put("file", one.file())
                    .put("line", one.line())
                    .put("holds", one.holds());
            if (!one.holds()) {
                ArrayNode differences = node.putArray("differences");
                one.differences()
                        .forEach(difference -> differences
                                .addObject()
                                .put("where", difference.where())
                                .put("expected", difference.expected())
                                .put("got", difference.got()));
            }
        }));
        return json.put("exit", exit.code());
    }
}
