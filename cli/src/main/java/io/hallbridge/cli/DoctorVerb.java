package io.hallbridge.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.run.Doctor;
import io.hallbridge.run.Doctor.Look;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.Workspace;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks at everything a run needs. */
@Command(name = "doctor")
class DoctorVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        Workspace workspace = hallbridge.workspace();
        LogFile.begin(workspace.state());
        WorkspaceLedger.open(workspace).close();
        List<Look> looks = new Doctor(workspace).look();
        if (screen.json()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            looks.forEach(look -> list.addObject()
                    .put("what", look.what())
                    .put("well", look.wrong() == Exit.DONE)
                    .put("text", screen.say(look.text())));
            screen.json(list);
        } else {
            looks.forEach(look -> show(look, screen));
        }
        return Exit.gravest(looks.stream().map(Look::wrong).toList());
    }

    private static void show(Look look, Screen screen) {
        boolean well = look.wrong() == Exit.DONE;
        String mark = well ? screen.paint().green("✓") : screen.paint().red("✗");
        String line = mark + " " + look.what() + "  " + screen.say(look.text());
        if (well) {
            screen.line(line);
        } else {
            screen.alert(line);
        }
    }
}
