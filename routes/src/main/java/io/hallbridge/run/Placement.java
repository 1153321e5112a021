package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Folders;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an imported workbook stays, so that the next run of its job reads the same content and does not bring back what
 * stood there before.
 */
public final class Placement {
    private final Workspace workspace;
    private final Path file;
    private final Optional<Path> target;
    private final List<Path> replaced = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    private Placement(Workspace workspace, Path file, Optional<Path> target) {
        this.workspace = workspace;
        this.file = file;
        this.target = target;
    }

    /** Looks at what already stands in the folder that the mappings read. */
    static Placement of(Workspace workspace, Path file, List<Mapping> mappings) throws Unreadable {
        Optional<Source.Folder> folder = workspace
                .source(mappings.get(0).source())
                .filter(Source.Folder.class::isInstance)
                .map(Source.Folder.class::cast)
                .filter(source -> source.after() == Source.After.LEAVE);
        if (folder.isEmpty() || folder.get().folder().equals(file.getParent())) {
            return new Placement(workspace, file, Optional.empty());
        }
        Path target = folder.get().folder().resolve(file.getFileName().toString());
        refuseName(folder.get(), file, mappings);
        Placement placement = new Placement(workspace, file, Optional.of(target));
        placement.lookAt(Folders.files(folder.get()), mappings);
        return placement;
    }

    private static void refuseName(Source.Folder folder, Path file, List<Mapping> mappings) {
        String name = file.getFileName().toString();
        if (!Folders.fits(folder, name)) {
            throw new CannotGoOn(Exit.USAGE, ImportWords.name(name, folder.name(), folder.pattern()));
        }
        for (Mapping mapping : mappings) {
            if (!mapping.takes(name)) {
                throw new CannotGoOn(
                        Exit.USAGE,
                        ImportWords.name(name, mapping.name(), mapping.files().orElse("*")));
            }
        }
    }

    /** Other workbooks in the folder that hold the same documents. */
    private void lookAt(List<Path> others, List<Mapping> mappings) throws Unreadable {
        Map<Mapping, Set<String>> ours = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            ours.put(mapping, KeysIn.file(file, mapping));
        }
        for (Path other : others) {
            long both = 0;
            long onlyThere = 0;
            for (Map.Entry<Mapping, Set<String>> our : ours.entrySet()) {
                Set<String> there = keys(other, our.getKey());
                Set<String> missing = new HashSet<>(there);
                missing.removeAll(our.getValue());
                onlyThere += missing.size();
                both += there.size() - missing.size();
            }
            judge(other, both, onlyThere);
        }
    }

    private static Set<String> keys(Path other, Mapping mapping) {
        try {
            return mapping.takes(other.getFileName().toString()) ? KeysIn.file(other, mapping) : Set.of();
        } catch (Unreadable unreadable) {
            return Set.of(); // the job's own runs tell of it
        }
    }

    private void judge(Path other, long both, long onlyThere) {
        String shown = workspace.shownAs(other);
        if (target.filter(other::equals).isPresent()) {
            replaced.add(other);
            if (onlyThere > 0) {
                notes.add(ImportWords.leaving(shown, onlyThere));
            }
        } else if (both > 0 && onlyThere == 0) {
            replaced.add(other);
        } else if (both > 0) {
            notes.add(ImportWords.inBoth(shown, both, onlyThere));
        }
    }

    /** Where the file goes; empty where it stands there already, or nothing reads it again. */
    public Optional<Path> target() {
        return target;
    }

    /** The workbooks it takes the place of: the one of its name, and those whose documents all stand in it. */
    public List<Path> replaced() {
        return List.copyOf(replaced);
    }

    /** What a person should know before saying yes. */
    public List<Text> notes() {
        return List.copyOf(notes);
    }

    /** The folder that replaced workbooks are kept in. */
    public Path kept(String run) {
        return workspace.state().resolve("replaced").resolve(run);
    }

    /** Puts the file into its folder; at no instant is a document in neither workbook. */
    public void place(String run) throws IOException {
        if (target.isEmpty()) {
            return;
        }
        if (!replaced.isEmpty()) {
            Files.createDirectories(kept(run));
        }
        for (Path old : replaced) {
            Files.copy(old, kept(run).resolve(old.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path part = target.get().resolveSibling("." + target.get().getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(part, target.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path old : replaced) {
            if (!old.equals(target.get())) {
                Files.delete(old);
            }
        }
    }
}
