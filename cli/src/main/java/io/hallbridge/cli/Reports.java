package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.cli.report.Report;
import io.hallbridge.cli.report.ReportFile;
import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Onlooker;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a verb writes what was found into, as {@code --report} names them: none, one, or several forms of one. */
final class Reports implements AutoCloseable {
    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "report")
    private List<Path> files = List.of();

    private @Nullable Report report;

    /** Refuses a suffix that names no form, before anything else is done. */
    void refuseUnknown() {
        for (Path given : files) {
            if (ReportFile.of(given).isEmpty()) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        new Text(
                                "不认识报告 " + given + " 的后缀；可用的有 " + ReportFile.suffixes(),
                                "the suffix of the report " + given + " is not known; there are "
                                        + ReportFile.suffixes()));
            }
        }
    }

    /** Begins to collect what is found in a workspace; where no file was named nobody looks on. */
    Onlooker begin(Screen screen, Workspace workspace) throws IOException {
        if (files.isEmpty()) {
            return Onlooker.none();
        }
        report = new Report(screen, workspace);
        return report;
    }

    /**
     * Writes the files where everything was read; else, as when another run was at work or this one was told to stop, what a
     * former run left behind stays.
     */
    void writeWhereRead(Hallbridge hallbridge, boolean whole) throws IOException {
        if (report == null || (whole && !report.isEmpty())) {
            write(hallbridge);
            return;
        }
        Screen screen = hallbridge.screen();
        if (!screen.json()) {
            screen.line(
                    report.isEmpty()
                            ? screen.say("什么也没有读，报告没有写", "nothing was read, so no report was written")
                            : screen.say("没有读完，报告没有写", "not all was read, so no report was written"));
        }
    }

    /** Writes the files, each whole or not at all, and says so. */
    void write(Hallbridge hallbridge) throws IOException {
        if (report == null) {
            return;
        }
        Screen screen = hallbridge.screen();
        for (Path given : files) {
            ReportFile.of(hallbridge.path(given)).orElseThrow().write(report);
            if (!screen.json()) {
                screen.line(screen.say("报告：", "report: ") + given);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (report != null) {
            report.close();
        }
    }
}
