package io.hallbridge.cli;

import io.hallbridge.cli.render.Grid;
import io.hallbridge.cli.render.NextCommands;
import io.hallbridge.cli.render.Terminal;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.ledger.LedgerFault;
import io.hallbridge.relay.KeyUnusable;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
            say(typed(line).in(known.text()));
            return known.exit().code();
        }
        if (fault instanceof ProblemsFound found) {
            problems(found.problems());
            return Exit.SETUP.code();
        }
        if (fault instanceof LedgerFault ledger) {
            say(ledger.text());
            return Exit.SETUP.code();
        }
        if (fault instanceof KeyUnusable key) {
            say(key.text());
            return Exit.SETUP.code();
        }
        if (fault instanceof Unreadable unreadable) {
            unreadable(unreadable.finding());
            return Exit.FINDINGS.code();
        }
        if (fault instanceof CommandLine.ParameterException late) {
            return new Misunderstandings(terminal, language).handleParseException(late, new String[0]);
        }
        Throwable cause = fault instanceof UncheckedIOException wrapped ? wrapped.getCause() : fault;
        if (cause instanceof FileSystemException file) {
            say(unusable(file));
            return Exit.SETUP.code();
        }
        if (cause instanceof IOException failed) {
            say(unwritable(failed));
            return Exit.SETUP.code();
        }
        say(FaultFile.write(fault, terminal));
        return Exit.FAULT.code();
    }

    private static NextCommands typed(CommandLine line) {
        Object program = line.getCommandSpec().root().userObject();
        return program instanceof Hallbridge hallbridge ? hallbridge.commands() : NextCommands.here();
    }

    /** A file or folder that is not there, may not be touched, or is of the wrong kind. */
    private static Text unusable(FileSystemException fault) {
        Text reason = reason(fault);
        return new Text(
                "文件或文件夹用不了：" + fault.getFile() + "（" + reason.zh() + "）。请检查路径、权限和磁盘",
                "a file or folder cannot be used: " + fault.getFile() + " (" + reason.en()
                        + "); check the path, its permissions and the disk");
    }

    /** The disk is full, or does not do what disks do; Java has no exception of its own for either. */
    private static Text unwritable(IOException fault) {
        return new Text(
                "读写文件失败：" + fault.getMessage() + "。请检查磁盘空间和磁盘；没有内容因此丢失，修好后再运行一次",
                "a file could not be read or written: " + fault.getMessage()
                        + ". Check the disk and its free space; nothing is lost, run again once it is mended");
    }

    private static Text reason(FileSystemException fault) {
        if (fault instanceof AccessDeniedException) {
            return new Text("没有权限", "permission denied");
        }
        if (fault instanceof NoSuchFileException) {
            return new Text("不存在", "not there");
        }
        if (fault instanceof FileAlreadyExistsException) {
            return new Text("同名的文件已经有了", "a file of that name is in the way");
        }
        return Text.same(String.valueOf(fault.getReason()));
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
