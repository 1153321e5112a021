package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Exit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a workspace. */
@Command(name = "init")
class InitVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--sample", paramLabel = "NAME")
    private @Nullable String sample;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Path made = hallbridge.path(folder);
        if (sample != null) {
            SampleFolder.copy(sample, made);
        } else {
            Starter.write(made);
        }
        EditorFormats.write(made);
        screen.line(screen.say("工作区已建好：", "The workspace is ready: ") + made);
        screen.line(screen.say(
                "接下来：填写 hallbridge.yaml，把大厅给的口令写进 secrets/hall，然后运行",
                "Next: fill in hallbridge.yaml, put the hall's secret into secrets/hall, then run"));
        screen.line("  hallbridge doctor -w " + folder);
        return Exit.DONE;
    }
}
