package io.hallbridge.cli;

import io.hallbridge.cli.render.DoctorText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Doctor;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Look;
import io.hallbridge.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Looks at everything a run needs. */
@Command(name = "doctor")
class DoctorVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Option(names = "--hall", paramLabel = "NAME")
    private @Nullable String hall;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Workspace workspace = hallbridge.workspace();
        LogFile.begin(workspace.state());
        List<Look> looks =
                hall == null ? everything(workspace) : new Doctor(workspace).hall(HallNamed.of(hall, workspace));
        Exit exit = Exit.gravest(looks.stream().map(Look::wrong).toList());
        DoctorText text = new DoctorText(screen);
        if (screen.json()) {
            screen.json(text.json(looks, exit));
        } else {
            screen.lines(text.lines(looks));
        }
        if (screen.quiet()) {
            looks.stream()
                    .filter(look -> look.wrong() != Exit.DONE)
                    .forEach(look -> screen.alert(screen.say(look.what()) + "  " + screen.say(look.text())));
        }
        return exit;
    }

    private static List<Look> everything(Workspace workspace) {
        List<Look> looks = new ArrayList<>(new Surroundings(workspace).look());
        looks.addAll(new Doctor(workspace).look());
        return looks;
    }
}
