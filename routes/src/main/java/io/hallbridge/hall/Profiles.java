package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles of halls known by name: those built in, and those of a workspace, which come first. */
public final class Profiles {
    private static final List<String> BUILT_IN = List.of("reference", "reference-deferred");
    private static final String SUFFIX = ".yaml";
    private static final Text OTHER_NAME = new Text("profile 必须与文件名相同", "the profile must have the name of its file");

    private final Map<String, Optional<Profile>> read = new LinkedHashMap<>();
    private final @Nullable Path folder;
    private final Problems problems;

    private Profiles(@Nullable Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Profiles of a workspace's folder {@code profiles}, if it has one, and those built in. Each is read when asked for. */
    public static Profiles of(@Nullable Path folder, Problems problems) {
        return new Profiles(folder, problems);
    }

    /** The names of all, in alphabetical order. */
    public Collection<String> names() {
        Collection<String> names = new TreeSet<>(BUILT_IN);
        if (folder == null || !Files.isDirectory(folder)) {
            return names;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .forEach(names::add);
        } catch (IOException unreadable) {
            problems.add(
                    "profiles", 0, "", new Text("文件夹读不了，请检查权限", "the folder cannot be read; check its permissions"));
        }
        return names;
    }

    /** The profile of a name; what is wrong with it goes to the problems. */
    public Optional<Profile> find(String name) {
        return names().contains(name) ? read.computeIfAbsent(name, this::read) : Optional.empty();
    }

    private Optional<Profile> read(String name) {
        Setting root = root(name);
        if (!root.present()) {
            return Optional.empty();
        }
        Profile profile = ProfileFile.read(root);
        if (!profile.name().equals(name)) {
            root.get("profile").problem(OTHER_NAME);
        }
        return Optional.of(profile);
    }

    private Setting root(String name) {
        Path file = folder == null ? null : folder.resolve(name + SUFFIX);
        return file != null && Files.exists(file)
                ? Settings.read(file, "profiles/" + name + SUFFIX, problems)
                : Settings.parse(builtIn(name), "profiles/" + name + SUFFIX, problems);
    }

    private static String builtIn(String name) {
        try (InputStream file = Profiles.class.getResourceAsStream("/profiles/" + name + SUFFIX)) {
            if (file == null) {
                throw new IllegalStateException("the profile " + name + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
