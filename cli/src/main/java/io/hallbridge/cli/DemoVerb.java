package io.hallbridge.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.cli.render.RunJson;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the whole exchange on a sample city. */
@Command(name = "demo")
class DemoVerb implements ThrowingRun {
    private static final Text FIRST = new Text("第一晚：大厅还是空的", "first night: the hall is empty");
    private static final Text SECOND = new Text("第二晚：什么也没变", "second night: nothing has changed");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Option(names = "--dir", paramLabel = "DIR")
    private @Nullable Path dir;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0")
    private int port;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Path folder = dir == null ? Files.createTempDirectory("hallbridge-demo-") : hallbridge.path(dir);
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "end-the-demo"));
        Demo demo = new Demo(folder);
        try (SandboxHall hall = demo.open(port)) {
            screen.line(screen.say("工作区：", "workspace: ") + folder);
            List<RunReport> reports = nights(demo, screen);
            Exit exit = Exit.gravest(reports.stream().map(RunReport::exit).toList());
            if (screen.json()) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                reports.forEach(report -> array.add(RunJson.of(report, screen)));
                screen.json(array);
            }
            if (!exit.isBySignal()) {
                screen.line("");
                screen.line(screen.say("大厅的网页：", "the hall's page: ") + hall.pages());
                if (keep) {
                    screen.line(screen.say("网页一直开着，Ctrl-C 结束", "the page stays up until Ctrl-C"));
                    stop.await();
                }
            }
            return exit;
        }
    }

    /** Three of them, unless somebody wants an end before. */
    private List<RunReport> nights(Demo demo, Screen screen) throws Exception {
        Text change = demo.change();
        List<Text> nights = List.of(FIRST, SECOND, new Text("第三晚：" + change.zh(), "third night: " + change.en()));
        List<RunReport> reports = new ArrayList<>();
        for (Text night : nights) {
            screen.line("");
            screen.line(screen.paint().blue("── " + screen.say(night)));
            if (reports.size() == nights.size() - 1) {
                demo.edit();
            }
            RunReport report = show(demo.run(screen, hallbridge.lastWords()), screen);
            reports.add(report);
            if (report.exit().isBySignal()) {
                break;
            }
        }
        return reports;
    }

    private static RunReport show(RunReport report, Screen screen) {
        if (!screen.json()) {
            RunScreen.show(report, screen);
        }
        return report;
    }
}
