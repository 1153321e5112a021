package io.hallbridge.bench.work;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The jars a Java contender is started with: no more than it needs, since each is opened at the start.
 *
 * @param all everything that bench itself runs with
 */
public record ClassPath(List<Path> all) {
    public ClassPath {
        all = List.copyOf(all);
    }

    /** That of this process. */
    public static ClassPath own() {
        return new ClassPath(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath())
                .toList());
    }

    /** Only folders, and the jars whose names begin with one of these. */
    public String only(String... names) {
        return all.stream()
                .filter(path -> {
                    String file = String.valueOf(path.getFileName());
                    return !file.endsWith(".jar") || Arrays.stream(names).anyMatch(file::startsWith);
                })
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A command that starts a class with them; an empty heap leaves it to Java how much there is. */
    public static List<String> java(String heap, String jars, Class<?> main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC"));
        if (!heap.isEmpty()) {
            command.add(heap);
        }
        command.addAll(List.of("-Dsun.net.httpserver.nodelay=true", "-cp", jars, main.getName()));
        return command;
    }
}
