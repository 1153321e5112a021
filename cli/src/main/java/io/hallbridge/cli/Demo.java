package io.hallbridge.cli;

import io.hallbridge.auth.Secret;
import io.hallbridge.cli.render.ProgressLine;
import io.hallbridge.cli.render.RunJson;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Text;
import io.hallbridge.run.LastWords;
import io.hallbridge.run.Onlooker;
import io.hallbridge.run.RunReport;
import io.hallbridge.run.RunTerms;
import io.hallbridge.run.Runs;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.ProblemsFound;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample city's workspace in a folder of its own, with a sandbox hall that its settings point to. */
final class Demo {
    private static final String SAMPLE = "kaili";
    private static final String JOB = "nightly";
    private static final String KEY = "kaili-centre";
    private static final String ADDRESS = "http://127.0.0.1:8642";

    private final Path folder;
    private final Setting change;

    /** Copies the workspace. */
    Demo(Path folder) throws ProblemsFound {
        this.folder = folder;
        SampleFolder.copy(SAMPLE, folder);
        Problems problems = new Problems();
        change = Settings.read(folder.resolve("demo.yaml"), "demo.yaml", problems);
        problems.throwIfAny();
    }

    /** Opens the hall and points the workspace's settings to it. */
    SandboxHall open(int port) throws IOException, ProblemsFound {
        SandboxHall hall = SandboxHall.start(SandboxSettings.in(
                        folder.resolve("state/sandbox-hall"), Datasets.builtIn())
                .withPort(port)
                .withCredential(KEY, Secret.read(folder.resolve("secrets/hall")).reveal()));
        Path settings = folder.resolve(WorkspaceFolder.FILE);
        String address = hall.pages().toString().replaceAll("/$", "");
        Files.writeString(settings, Files.readString(settings).replace(ADDRESS, address));
        LogFile.begin(folder.resolve("state"));
        return hall;
    }

    /** The nightly job, as cron would run it. */
    RunReport run(Screen screen, LastWords words) throws ProblemsFound {
        Workspace workspace = Workspace.load(folder);
        try (Runs runs = new Runs(
                workspace,
                WorkspaceLedger.open(workspace),
                ProgressLine.on(screen),
                report -> RunJson.of(report, screen).toString(),
                screen.language(),
                words)) {
            return runs.run(JOB, RunTerms.USUAL, Onlooker.none());
        }
    }

    /** What changes before the third night, in a sentence. */
    Text change() {
        String file = change.get("file").text("");
        String cell = change.get("cell").text("");
        String from = change.get("from").text("");
        String to = change.get("to").text("");
        return new Text(
                file + " 的 " + cell + " 从“" + from + "”改成了“" + to + "”",
                file + " " + cell + " was changed from \"" + from + "\" to \"" + to + "\"");
    }

    /** Makes the change in the workbook. */
    void edit() throws IOException {
        CellEdit.write(
                folder.resolve(change.get("file").text("")),
                change.get("part").text("xl/worksheets/sheet1.xml"),
                change.get("cell").text(""),
                change.get("to").text(""));
    }
}
