package io.hallbridge.cli;

import io.hallbridge.cli.render.CheckText;
import io.hallbridge.cli.render.ProgressLine;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.run.Annotating;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.CheckReport;
import io.hallbridge.run.Checker;
import io.hallbridge.run.Exit;
import io.hallbridge.run.Onlooker;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads files and says what is wrong with them, cell by cell. */
@Command(name = "check")
class CheckVerb implements ThrowingRun {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Hallbridge hallbridge;

    @Parameters(paramLabel = "TARGET", arity = "0..*", descriptionKey = "target")
    private List<String> targets = List.of();

    @Option(
            names = {"-m", "--mapping"},
            paramLabel = "NAME",
            descriptionKey = "mapping")
    private @Nullable String mapping;

    @Option(names = "--places", paramLabel = "N", defaultValue = "5")
    private int places;

    @Option(names = "--annotate", paramLabel = "DIR")
    private @Nullable Path annotate;

    @Mixin
    private Reports reports = new Reports();

    @Option(names = "--show-personal")
    private boolean showPersonal;

    @Override
    public Exit go() throws Exception {
        Screen screen = hallbridge.screen();
        reports.refuseUnknown();
        Workspace workspace = targets.isEmpty() ? hallbridge.workspace() : hallbridge.workspaceIfAny();
        try (Annotating annotating = annotating(workspace, screen);
                Reports open = reports) {
            Onlooker reporting = open.begin(screen, workspace);
            List<Onlooker> onlookers = annotating == null ? List.of(reporting) : List.of(annotating, reporting);
            CheckReport found =
                    check(new Checker(workspace, ProgressLine.on(screen), onlookers, showPersonal), workspace);
            List<Annotating.Written> written = annotating == null ? List.of() : annotating.write();
            show(found, written, annotating, new CheckText(screen, places, workspace));
            open.write(hallbridge);
            return found.sound() ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private void show(
            CheckReport found, List<Annotating.Written> written, @Nullable Annotating annotating, CheckText text) {
        Screen screen = hallbridge.screen();
        if (screen.json()) {
            screen.json(text.json(found, written));
        } else {
            screen.lines(text.lines(found));
            if (annotating != null) {
                screen.lines(text.givenBack(written, annotating.folder()));
            }
        }
        if (screen.quiet() && !found.sound()) {
            screen.alert(text.oneLine(found));
        }
    }

    private @Nullable Annotating annotating(Workspace workspace, Screen screen) {
        if (annotate == null) {
            return null;
        }
        Path folder = hallbridge.path(annotate);
        for (Source source : workspace.sources()) {
            if (source instanceof Source.Folder inbox && folder.startsWith(inbox.folder())) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        new Text(
                                "标好的表不能放进收件夹 " + annotate + "，否则会被当作部门报来的表；请换一个文件夹，例如 back",
                                "annotated copies cannot go to " + annotate
                                        + ", where they would be read as a department's; name another folder, such as back"));
            }
        }
        return new Annotating(folder, screen.language(), workspace::title);
    }

    private CheckReport check(Checker checker, Workspace workspace) throws IOException {
        if (targets.isEmpty()) {
            return checker.jobs(workspace.jobs());
        }
        if (targets.size() == 1 && workspace.job(targets.get(0)).isPresent()) {
            return checker.jobs(List.of(workspace.job(targets.get(0)).get()));
        }
        List<Path> files = new ArrayList<>();
        for (String target : targets) {
            files.addAll(files(hallbridge.path(Path.of(target)), target));
        }
        Optional<Mapping> named = Optional.ofNullable(mapping).map(name -> MappingsVerb.named(workspace, name));
        return checker.files(files, named);
    }

    /** The file itself, or all files below a folder that are not hidden. */
    private static List<Path> files(Path path, String given) throws IOException {
        if (!Files.exists(path)) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            "没有“" + given + "”这个文件、文件夹或任务，请检查名称",
                            "there is no file, folder or job \"" + given + "\"; check the name"));
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(?i)[^.~].*\\.(xlsx|xlsm|xls|ods|csv)"))
                    .sorted()
                    .toList();
        }
    }
}
