package io.hallbridge.cli;

import io.hallbridge.cli.render.Grid;
import io.hallbridge.cli.render.Terminal;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.ProblemsFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever ended a verb into a sentence and an exit code, once for all verbs. */
record Endings(Terminal terminal, Language language) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
        if (fault instanceof CannotGoOn known) {
            say(known.text());
            return known.exit().code();
        }
        if (fault instanceof ProblemsFound found) {
            problems(found.problems());
            return Exit.SETUP.code();
        }
        if (fault instanceof Unreadable unreadable) {
            unreadable(unreadable.finding());
            return Exit.FINDINGS.code();
        }
        if (fault instanceof CommandLine.ParameterException late) {
            return new Misunderstandings(terminal, language).handleParseException(late, new String[0]);
        }
        say(FaultFile.write(fault, terminal));
        return Exit.FAULT.code();
    }

    private void say(Text text) {
        terminal.err().println(text.in(language));
    }

    private void unreadable(Finding finding) {
        say(Text.same(finding.origin().where()));
        terminal.err().println("  " + finding.sentence().in(language));
    }

    private void problems(List<Problem> problems) {
        say(new Text(
                "工作区不能使用，" + problems.size() + " 处问题：",
                "The workspace cannot be used, " + problems.size()
                        + (problems.size() == 1 ? " problem:" : " problems:")));
        Grid grid = new Grid();
        inOrder(problems)
                .forEach(problem -> grid.add(
                        problem.file() + (problem.line() == 0 ? "" : ":" + problem.line()),
                        problem.path(),
                        problem.text().in(language)));
        grid.lines("  ").forEach(terminal.err()::println);
    }

    /** File by file as they came up, and in each from top to bottom. */
    private static List<Problem> inOrder(List<Problem> problems) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        problems.forEach(problem -> byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>())
                .add(problem));
        return byFile.values().stream()
                .flatMap(inFile -> inFile.stream().sorted(Comparator.comparingInt(Problem::line)))
                .toList();
    }
}
