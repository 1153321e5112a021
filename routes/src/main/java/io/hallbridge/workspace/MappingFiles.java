package io.hallbridge.workspace;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.MappingCases;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mapping files of a workspace, by their path from its root, {@code mappings/health/powers.yaml}. */
final class MappingFiles {
    private static final String FOLDER = "mappings";

    private MappingFiles() {}

    /** The files in the order of their paths. */
    static List<Path> find(Path root) {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !MappingCases.isCases(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same as people know them. */
    static List<String> names(Path root) {
        return find(root).stream().map(file -> shownAs(root, file)).toList();
    }

    /**
     * Reads them all, several at once, by path; one that cannot be read is left out, and why is among the problems.
     */
    static Map<String, Mapping> read(Path root, Datasets datasets, Problems problems) {
        Map<String, Mapping> mappings = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        List<FileRead> files = find(root).parallelStream()
                .map(file -> FileRead.of(file, shownAs(root, file), datasets))
                .toList();
        for (FileRead file : files) {
            problems.addAll(file.problems());
            file.mapping().ifPresent(mapping -> {
                mappings.put(file.shownAs(), mapping);
                if (names.putIfAbsent(mapping.name(), file.shownAs()) != null) {
                    problems.add(file.shownAs(), 1, "mapping", WorkspaceWords.TWO_MAPPINGS);
                }
            });
        }
        return mappings;
    }

    /** What became of one file. */
    private record FileRead(String shownAs, Optional<Mapping> mapping, Problems problems) {
        static FileRead of(Path file, String shownAs, Datasets datasets) {
            Problems problems = new Problems();
            return new FileRead(shownAs, Mapping.load(file, shownAs, datasets, problems), problems);
        }
    }

    static String shownAs(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
