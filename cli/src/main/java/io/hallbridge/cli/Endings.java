package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.ProblemsFound;
import java.util.List;
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
        terminal.err().println("  " + finding.message().in(language));
        terminal.err().println("  " + finding.remedy().in(language));
    }

    private void problems(List<Problem> problems) {
        say(new Text(
                "工作区不能使用，" + problems.size() + " 处问题：",
                "The workspace cannot be used, " + problems.size()
                        + (problems.size() == 1 ? " problem:" : " problems:")));
        for (Problem problem : problems) {
            String line = problem.line() == 0 ? "" : ":" + problem.line();
            String path = problem.path().isEmpty() ? "" : "   " + problem.path();
            terminal.err()
                    .println("  " + problem.file() + line + path + "   "
                            + problem.text().in(language));
        }
    }
}
