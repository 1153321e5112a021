package io.hallbridge.cli;

import io.hallbridge.cli.render.ProfileText;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Profiles;
import io.hallbridge.rehearsal.ProfileLint;
import io.hallbridge.rehearsal.Rehearsal;
import io.hallbridge.rehearsal.Rehearsed;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How halls want to be spoken to. */
@Command(
        name = "profiles",
        subcommands = {
            ProfilesVerb.ListVerb.class,
            ProfilesVerb.ShowVerb.class,
            ProfilesVerb.LintVerb.class,
            ProfilesVerb.TestVerb.class
        })
class ProfilesVerb extends VerbGroup {
    /** Those of the workspace we stand in, whatever else is wrong there, and those built in. */
    private Profiles profiles(Problems problems) {
        @Nullable Path folder =
                hallbridge().folderIfAny().map(root -> root.resolve("profiles")).orElse(null);
        return Profiles.of(folder, problems);
    }

    private static List<String> chosen(List<String> named, Profiles profiles) {
        named.forEach(name -> known(name, profiles));
        return named.isEmpty() ? List.copyOf(profiles.names()) : named;
    }

    private static void known(String name, Profiles profiles) {
        if (!profiles.names().contains(name)) {
            Optional<String> near = Nearest.to(name, profiles.names());
            String all = String.join(", ", profiles.names());
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            "没有接口配置“" + name + "”"
                                    + near.map(one -> "，是不是“" + one + "”？").orElse("；") + "现有：" + all,
                            "there is no profile \"" + name + "\""
                                    + near.map(one -> ", did you mean \"" + one + "\"?")
                                            .orElse(";") + " Known: "
                                    + all));
        }
    }

    /** Lists them. */
    @Command(name = "list")
    static class ListVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ProfilesVerb profiles;

        @Override
        public Exit go() throws Exception {
            Screen screen = profiles.hallbridge().screen();
            Problems problems = new Problems();
            Profiles all = profiles.profiles(problems);
            ProfileText text = new ProfileText(screen);
            if (screen.json()) {
                screen.json(text.list(all));
            } else {
                screen.lines(text.lines(all));
            }
            return Exit.DONE;
        }
    }

    /** Shows one. */
    @Command(name = "show")
    static class ShowVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ProfilesVerb profiles;

        @Parameters(paramLabel = "NAME", descriptionKey = "name")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Exit go() throws Exception {
            Screen screen = profiles.hallbridge().screen();
            Profiles all = profiles.profiles(new Problems());
            known(name, all);
            if (screen.json()) {
                screen.json(new ProfileText(screen).whole(name, all));
            } else {
                screen.result(all.text(name).stripTrailing());
            }
            return Exit.DONE;
        }
    }

    /** Finds what is wrong or missing in them. */
    @Command(name = "lint")
    static class LintVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ProfilesVerb profiles;

        @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "name")
        private List<String> names = List.of();

        @Override
        public Exit go() throws Exception {
            Screen screen = profiles.hallbridge().screen();
            Problems problems = new Problems();
            Profiles all = profiles.profiles(problems);
            List<String> chosen = chosen(names, all);
            List<Problem> warnings = ProfileLint.of(chosen, all, problems);
            Exit exit = problems.isEmpty() ? Exit.DONE : Exit.SETUP;
            ProfileText text = new ProfileText(screen);
            if (screen.json()) {
                screen.json(text.lint(problems.all(), warnings, exit));
            } else {
                screen.lines(text.lint(chosen.size(), problems.all(), warnings));
            }
            return exit;
        }
    }

    /** Replays the exchanges recorded with them. */
    @Command(name = "test")
    static class TestVerb implements ThrowingRun {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ProfilesVerb profiles;

        @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "name")
        private List<String> names = List.of();

        @Override
        public Exit go() throws Exception {
            Screen screen = profiles.hallbridge().screen();
            Problems problems = new Problems();
            Profiles all = profiles.profiles(problems);
            Map<String, List<Rehearsed>> results = new LinkedHashMap<>();
            for (String name : chosen(names, all)) {
                all.find(name);
                results.put(name, Rehearsal.of(name, all, problems));
            }
            problems.throwIfAny();
            boolean hold = results.values().stream().flatMap(List::stream).allMatch(Rehearsed::holds);
            Exit exit = hold ? Exit.DONE : Exit.SETUP;
            ProfileText text = new ProfileText(screen);
            if (screen.json()) {
                screen.json(text.json(results, exit));
            } else {
                screen.lines(text.lines(results, all));
            }
            return exit;
        }
    }
}
