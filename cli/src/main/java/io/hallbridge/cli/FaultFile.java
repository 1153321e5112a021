package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import io.hallbridge.finding.Text;
import io.hallbridge.run.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The details of a fault of ours, kept in a file so that the person sees one line. */
final class FaultFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private FaultFile() {}

    /** Writes the fault with its stack and gives the line to say. */
    static Text write(Throwable fault, Terminal terminal) {
        try {
            Path file = folder(terminal).resolve("fault-" + LocalDateTime.now().format(STAMP) + ".log");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                out.println(Tool.version() + ", java " + Runtime.version());
                fault.printStackTrace(out);
            }
            return said(file.toString());
        } catch (IOException nowhereToWrite) {
            return said(fault.getClass().getSimpleName());
        }
    }

    private static Path folder(Terminal terminal) throws IOException {
        String logs = System.getProperty(LogFile.FOLDER, "");
        if (!logs.isEmpty()) {
            return Files.createDirectories(Path.of(logs));
        }
        Path state = terminal.folder().resolve("state");
        return Files.isDirectory(state)
                ? Files.createDirectories(state.resolve("logs"))
                : Files.createTempDirectory("hallbridge-");
    }

    private static Text said(String details) {
        return new Text(
                "hallbridge 内部出错了（不是您的数据有问题）。详情：" + details + "   请连同这个文件一起反馈。",
                "Something went wrong inside hallbridge (not in your data). Details: " + details
                        + "   Please report it with that file.");
    }
}
