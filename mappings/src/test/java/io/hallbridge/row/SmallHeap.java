package io.hallbridge.row;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Unreadable;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads files in a process of its own with little memory, and says of each how that ended. */
public final class SmallHeap {
    private SmallHeap() {}

    /** Starts the process and waits for its end; gives back the lines it printed. */
    public static List<String> run(Class<?> program, int megabytes, Path... files)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(files[0].getParent(), "out", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        Arrays.stream(files).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            int exit = process.waitFor();
            List<String> lines = Files.readAllLines(out);
            if (exit != 0) {
                throw new AssertionError("exit " + exit + ": " + lines);
            }
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    public static void main(String[] files) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            long start = System.nanoTime();
            String end = end(Path.of(file)).replace('\n', ' ');
            out.println(new File(file).getName() + "\t" + end + "\t" + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    private static String end(Path file) {
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            for (Table table : tables.all()) {
                table.hiddenColumns();
                table.merges();
                try (Rows rows = table.rows()) {
                    while (rows.next() != null) {
                        continue;
                    }
                }
            }
            return "read";
        } catch (Unreadable refused) {
            Finding finding = refused.finding();
            return String.join(
                    "\t",
                    finding.rule().id(),
                    finding.message().in(Language.ZH),
                    finding.message().in(Language.EN),
                    finding.remedy().in(Language.ZH),
                    finding.remedy().in(Language.EN));
        }
    }
}
