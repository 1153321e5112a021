package io.hallbridge.cli;

import io.hallbridge.cli.render.RunJson;
import io.hallbridge.cli.render.RunText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Exit;
import io.hallbridge.run.RunReport;

/** Shows what a run did: lines, JSON, or for cron one line and only when something is wrong. */
final class RunScreen {
    private RunScreen() {}

    static void show(RunReport report, Screen screen) {
        if (screen.json()) {
            screen.json(RunJson.of(report, screen));
        } else if (!screen.quiet()) {
            screen.lines(new RunText(screen).lines(report));
        }
        if (screen.quiet() && report.exit() != Exit.DONE) {
            screen.alert(new RunText(screen).oneLine(report));
        }
    }
}
