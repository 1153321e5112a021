package io.hallbridge.cli;

import io.hallbridge.cli.render.CoverageText;
import io.hallbridge.cli.render.Grid;
import io.hallbridge.cli.render.MappingText;
import io.hallbridge.cli.render.Plural;
import io.hallbridge.cli.render.ProgressLine;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.CaseResult;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.MappingCases;
import io.hallbridge.mapping.MappingExplain;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Covering;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.suggest.Coverage;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How departments' columns become documents. */
@Command(
        name = "mappings",
        subcommands = {
            MappingsVerb.ListVerb.class,
            MappingsVerb.LintVerb.class,
            MappingsVerb.TestVerb.class,
            MappingsVerb.ShowVerb.class,
            SuggestVerb.class,
            MappingsVerb.CoverageVerb.class
        })
class MappingsVerb extends VerbGroup {
    static Mapping named(Workspace workspace, String name) {
        List<String> known = workspace.mappings().stream().map(Mapping::name).toList();
        return workspace
                .mapping(name)
                .orElseThrow(() -> new CannotGoOn(
                        Exit.USAGE,
                        Nearest.to(name, known)
                                .map(near -> new Text(
                                        "没有映射“" + name + "”，是不是“" + near + "”？",
                                        "there is no mapping \"" + name + "\", did you mean \"" + near + "\"?"))
                                .orElse(new Text(
                                        "没有映射“" + name + "”；全部映射：hallbridge mappings list",
                                        "there is no mapping \"" + name
                                                + "\"; all of them: hallbridge mappings list"))));
    }

    /** The mappings of some names; all of them where none is named. */
    private static List<Mapping> chosen(Workspace workspace, List<String> names) {
        return names.isEmpty()
                ? List.copyOf(workspace.mappings())
                : names.stream().map(name -> named(workspace, name)).toList();
    }

    /** Lists them. */
    @Command(name = "list")
    static class ListVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private MappingsVerb mappings;

        @Override
        public Exit go() throws Exception {
            Screen screen = mappings.hallbridge().screen();
            Workspace workspace = mappings.hallbridge().workspace();
            if (screen.json()) {
                screen.json(MappingText.list(workspace.mappings()));
                return Exit.DONE;
            }
            Grid grid = new Grid();
            workspace
                    .mappings()
                    .forEach(mapping ->
                            grid.add(mapping.name(), mapping.dataset().name(), mapping.source(), mapping.file()));
            screen.lines(grid.lines(""));
            return Exit.DONE;
        }
    }

    /** Finds what is wrong or missing in them. */
    @Command(name = "lint")
    static class LintVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private MappingsVerb mappings;

        @Override
        public Exit go() throws Exception {
            Screen screen = mappings.hallbridge().screen();
            Workspace workspace = mappings.hallbridge().workspace();
            List<Problem> warnings = workspace.warnings();
            if (screen.json()) {
                screen.json(MappingText.problems(warnings, screen));
                return Exit.DONE;
            }
            warnings.forEach(warning -> screen.line(screen.paint().yellow(screen.say("警告  ", "warning  "))
                    + warning.file() + "   " + warning.path() + "   " + screen.say(warning.text())));
            int count = workspace.mappings().size();
            screen.line(screen.say(
                    count + " 个映射，没有错误，" + warnings.size() + " 处警告",
                    Plural.of(count, "mapping") + ", no errors, " + Plural.of(warnings.size(), "warning")));
            return Exit.DONE;
        }
    }

    /** Runs their cases. */
    @Command(name = "test")
    static class TestVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private MappingsVerb mappings;

        @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "name")
        private List<String> names = List.of();

        @Override
        public Exit go() throws Exception {
            Screen screen = mappings.hallbridge().screen();
            Workspace workspace = mappings.hallbridge().workspace();
            List<Mapping> chosen = chosen(workspace, names);
            long run = 0;
            long failed = 0;
            for (Mapping mapping : chosen) {
                for (CaseResult result : cases(workspace, mapping)) {
                    run++;
                    failed += result.holds() ? 0 : 1;
                    screen.lines(MappingText.result(result, screen));
                }
            }
            screen.line(screen.say(
                    run + " 个用例，" + failed + " 个不符",
                    Plural.of(run, "case") + ", " + failed + (failed == 1 ? " does not hold" : " do not hold")));
            return failed == 0 ? Exit.DONE : Exit.SETUP;
        }

        private static List<CaseResult> cases(Workspace workspace, Mapping mapping) throws Exception {
            Path file = MappingCases.fileOf(workspace.root().resolve(mapping.file()));
            if (!Files.exists(file)) {
                return List.of();
            }
            Problems problems = new Problems();
            List<CaseResult> results = MappingCases.run(file, workspace.shownAs(file), mapping, problems);
            problems.throwIfAny();
            return results;
        }
    }

    /** Shows one. */
    @Command(name = "show")
    static class ShowVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private MappingsVerb mappings;

        @Parameters(paramLabel = "NAME", descriptionKey = "name")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(names = "--explain", paramLabel = "FILE")
        private @Nullable Path explain;

        @Override
        public Exit go() throws Exception {
            Screen screen = mappings.hallbridge().screen();
            Workspace workspace = mappings.hallbridge().workspace();
            Mapping mapping = named(workspace, name);
            if (screen.json()) {
                screen.json(MappingText.json(MappingExplain.of(mapping), screen));
            } else {
                screen.lines(MappingText.lines(MappingExplain.of(mapping), screen));
            }
            if (explain != null) {
                screen.lines(Explained.lines(mapping, mappings.hallbridge().path(explain), workspace, screen));
            }
            return Exit.DONE;
        }
    }

    /** Says what they leave out. */
    @Command(name = "coverage")
    static class CoverageVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private MappingsVerb mappings;

        @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "name")
        private List<String> names = List.of();

        @Override
        public Exit go() throws Exception {
            Screen screen = mappings.hallbridge().screen();
            Workspace workspace = mappings.hallbridge().workspace();
            List<Mapping> chosen = chosen(workspace, names);
            Covering covering = new Covering(workspace, ProgressLine.on(screen));
            List<Coverage> coverages = covering.of(chosen);
            CoverageText text = new CoverageText(screen);
            if (screen.json()) {
                screen.json(text.json(coverages, covering.unreadable()));
            } else {
                screen.lines(text.lines(coverages, covering.unreadable()));
            }
            return covering.unreadable().isEmpty() ? Exit.DONE : Exit.FINDINGS;
        }
    }
}
