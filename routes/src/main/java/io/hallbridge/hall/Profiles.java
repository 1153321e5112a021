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
    private static final List<String> BUILT_IN = List.of(
            "evaluation-sm2", "national-sharing", "reference", "reference-deferred", "up-tables", "zhejiang-gateway");

    private static final String SUFFIX = ".yaml";
    private static final String EXCHANGES = ".exchanges.yaml";

    /** What is said of a profile that does not bear its file's name. */
    public static final Text OTHER_NAME = new Text("profile 必须与文件名相同", "the profile must have the name of its file");

    private final Map<String, Optional<Profile>> read = new LinkedHashMap<>();
    private final Map<String, Setting> files = new LinkedHashMap<>();
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
                    .filter(name -> name.endsWith(SUFFIX) && !name.endsWith(EXCHANGES))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .forEach(names::add);
        } catch (IOException unreadable) {
            problems.add(
                    "profiles", 0, "", new Text("文件夹读不了，请检查权限", "the folder cannot be read; check its permissions"));
        }
        return names;
    }

    /** The profile of a name that describes calls; what is wrong with it goes to the problems. */
    public Optional<Profile> find(String name) {
        return names().contains(name) ? read.computeIfAbsent(name, this::read) : Optional.empty();
    }

    private Optional<Profile> read(String name) {
        Setting root = file(name);
        if (!root.present() || root.get("tables").present()) {
            return Optional.empty(); // tables are read by others
        }
        Profile profile = ProfileFile.read(root);
        if (!profile.name().equals(name)) {
            root.get("profile").problem(OTHER_NAME);
        }
        return Optional.of(profile);
    }

    /** The file of a name that is known, as settings, read once; what is wrong with it is a problem. */
    private Setting file(String name) {
        return files.computeIfAbsent(name, known -> written(known, problems));
    }

    /** The file of a profile that describes tables; empty where it does not, or cannot be read. */
    public Optional<Setting> tables(String name) {
        return names().contains(name)
                ? Optional.of(file(name))
                        .filter(Setting::present)
                        .filter(read -> read.get("tables").present())
                : Optional.empty();
    }

    /** Whether a profile is one of those built in, and no file of the workspace's is in its place. */
    public boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name) && own(name, SUFFIX).isEmpty();
    }

    /** The profile as it is written. */
    public String text(String name) throws IOException {
        Optional<Path> file = own(name, SUFFIX);
        return file.isPresent()
                ? Files.readString(file.get())
                : builtIn(name + SUFFIX).orElseThrow();
    }

    /** The exchanges recorded with a profile, {@code profiles/NAME.exchanges.yaml}; empty where there are none. */
    public Optional<Setting> exchanges(String name, Problems found) {
        String shownAs = shownAs(name, EXCHANGES);
        return isBuiltIn(name)
                ? builtIn(name + EXCHANGES).map(yaml -> Settings.parse(yaml, shownAs, found))
                : own(name, EXCHANGES).map(file -> Settings.read(file, shownAs, found));
    }

    /** The profile's file, for whoever wants to show what stands in it. */
    public Setting written(String name, Problems found) {
        String shownAs = shownAs(name, SUFFIX);
        return own(name, SUFFIX)
                .map(file -> Settings.read(file, shownAs, found))
                .orElseGet(() -> Settings.parse(builtIn(name + SUFFIX).orElseThrow(), shownAs, found));
    }

    private static String shownAs(String name, String suffix) {
        return "profiles/" + name + suffix;
    }

    private Optional<Path> own(String name, String suffix) {
        return Optional.ofNullable(folder)
                .map(place -> place.resolve(name + suffix))
                .filter(Files::exists);
    }

    private static Optional<String> builtIn(String file) {
        try (InputStream stored = Profiles.class.getResourceAsStream("/profiles/" + file)) {
            return stored == null
                    ? Optional.empty()
                    : Optional.of(new String(stored.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
