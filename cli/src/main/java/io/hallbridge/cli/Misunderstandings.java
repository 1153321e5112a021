package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Exit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood on the command line: the words, the nearest known ones, where to read more. */
record Misunderstandings(Terminal terminal, Language language) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println(what(fault).in(language));
        nearest(fault).ifPresent(words -> terminal.err().println(words.in(language)));
        terminal.err()
                .println(new Text("用法说明：" + command + " --help", "See how it is used: " + command + " --help")
                        .in(language));
        return Exit.USAGE.code();
    }

    private static Optional<Text> nearest(ParameterException fault) {
        if (!(fault instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        "是不是：" + String.join("、", near) + "？", "did you mean: " + String.join(", ", near) + "?"));
    }

    private static Text what(ParameterException fault) {
        if (fault instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(Misunderstandings::wanted).collect(Collectors.joining(", "));
            return new Text("缺少参数：" + names, "missing: " + names);
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return new Text("不认识：" + words, "not understood: " + words);
        }
        ArgSpec arg = fault.getArgSpec();
        if (fault instanceof OverwrittenOptionException && arg != null) {
            return new Text(name(arg) + " 只能写一次", name(arg) + " may stand there only once");
        }
        if (arg != null && fault.getValue() != null) {
            return wrongValue(arg, fault.getValue());
        }
        return new Text("命令行看不懂：" + fault.getMessage(), "not understood: " + fault.getMessage());
    }

    private static Text wrongValue(ArgSpec arg, String value) {
        Object[] known = arg.type().getEnumConstants();
        if (known != null) {
            String all = Arrays.stream(known).map(String::valueOf).collect(Collectors.joining("|"));
            return new Text(
                    "命令行看不懂：" + name(arg) + " 没有“" + value + "”，可写 " + all,
                    "not understood: " + name(arg) + " cannot be \"" + value + "\", but " + all);
        }
        return new Text(
                "命令行看不懂：" + name(arg) + " 要写整数，不能是“" + value + "”",
                "not understood: " + name(arg) + " takes a whole number, not \"" + value + "\"");
    }

    /** What was to be written: an option with its value, which is what most often is missing of it. */
    private static String wanted(ArgSpec arg) {
        return arg instanceof OptionSpec ? name(arg) + " " + arg.paramLabel() : name(arg);
    }

    /** A parameter by its label, an option by its long name. */
    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
