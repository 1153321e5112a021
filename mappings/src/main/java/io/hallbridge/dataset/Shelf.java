package io.hallbridge.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of datasets, code tables and calendars stand: file by file in the workspace, else among those shipped. */
final class Shelf {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final @Nullable Path workspace;

    Shelf(@Nullable Path workspace) {
        this.workspace = workspace;
    }

    /** Whether the workspace has this file itself. */
    boolean owns(String path) {
        return workspace != null && Files.isRegularFile(workspace.resolve(path));
    }

    /** The names of the workspace's dataset folders, sorted. */
    List<String> ownDatasets() {
        return list("datasets", Files::isDirectory);
    }

    /** The names of the workspace's YAML files in a folder, sorted. */
    List<String> ownFiles(String folder) {
        return list(folder, path -> path.getFileName().toString().endsWith(".yaml")).stream()
                .map(file -> file.substring(0, file.length() - ".yaml".length()))
                .toList();
    }

    private List<String> list(String folder, Predicate<Path> wanted) {
        if (workspace == null || !Files.isDirectory(workspace.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(workspace.resolve(folder))) {
            return List.copyOf(new TreeSet<>(paths.filter(wanted)
                    .map(path -> path.getFileName().toString())
                    .toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Setting yaml(String path, Problems problems) {
        if (workspace != null && owns(path)) {
            return Settings.read(workspace.resolve(path), path, problems);
        }
        return Settings.parse(shipped(path), path, problems);
    }

    JsonNode json(String path, Problems problems) {
        try {
            return JSON.readTree(text(path));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            problems.add(path, line, "", DatasetWords.notJson(broken.getOriginalMessage()));
        } catch (IOException unreadable) {
            problems.add(path, 0, "", DatasetWords.notJson(unreadable.getClass().getSimpleName()));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private String text(String path) throws IOException {
        return workspace != null && owns(path) ? Files.readString(workspace.resolve(path)) : shipped(path);
    }

    /** A file that is shipped; empty where there is none of that name. */
    private static String shipped(String path) {
        try (InputStream stream = Shelf.class.getResourceAsStream("/" + path)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
