package io.hallbridge.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A distribution in a folder: the real launcher, and a program that says what it was called with. */
final class Distribution {
    private static final String PROGRAM = """
            package io.hallbridge.cli;
            public final class Hallbridge {
                public static void main(String[] args) {
                    System.out.println("program WORD");
                    for (String arg : args) System.out.println("argument " + arg);
                    for (String arg : ProcessHandle.current().info().arguments().orElseThrow())
                        System.out.println("given " + arg);
                    System.exit(args.length > 0 && args[0].startsWith("exit-") ? Integer.parseInt(args[0].substring(5)) : 0);
                }
            }
            """;

    /** What a start said and how it ended. */
    record Ending(int exit, List<String> out, String err) {}

    private final Path home;

    Distribution(Path home) throws IOException {
        this.home = home;
        Path launcher = home.resolve("bin/hallbridge");
        Files.createDirectories(launcher.getParent());
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("../hallbridge"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        holdsProgram("one");
    }

    /** Puts a program in place that says another word and whose jar has the same name, size and time. */
    void holdsProgram(String word) throws IOException {
        Path source = Files.createDirectories(home.resolve("source")).resolve("Hallbridge.java");
        Files.writeString(source, PROGRAM.replace("WORD", word));
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-proc:none", source.toString());
        Path jar = home.resolve("lib/hallbridge-cli.jar");
        Files.deleteIfExists(jar);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            ZipEntry entry = new ZipEntry("io/hallbridge/cli/Hallbridge.class");
            entry.setTime(0);
            entries.putNextEntry(entry);
            Files.copy(source.resolveSibling("Hallbridge.class"), entries);
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    }

    Path home() {
        return home;
    }

    List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache"))) {
            return files.filter(file -> !file.endsWith("lock") && !file.endsWith("name"))
                    .toList();
        }
    }

    Ending start(String... arguments) throws IOException, InterruptedException {
        return start(Map.of(), arguments);
    }

    Ending start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return ending(launch(environment, arguments));
    }

    Process launch(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("bin/hallbridge").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Ending ending(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher does not end");
        }
        return new Ending(process.exitValue(), out.lines().toList(), err);
    }
}
