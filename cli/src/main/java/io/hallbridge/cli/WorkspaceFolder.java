package io.hallbridge.cli;

import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the folder that holds {@code hallbridge.yaml}. */
final class WorkspaceFolder {
    static final String FILE = "hallbridge.yaml";

    private WorkspaceFolder() {}

    /** The folder named, which must be a workspace, or the nearest one from a folder upwards; empty where there is none. */
    static Optional<Path> look(@Nullable Path named, Path from) {
        if (named != null) {
            Path folder = from.resolve(named).normalize();
            if (!Files.isRegularFile(folder.resolve(FILE))) {
                throw new CannotGoOn(Exit.SETUP, notThere(named.toString()));
            }
            return Optional.of(folder);
        }
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(FILE))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The same, where there must be one. */
    static Path find(@Nullable Path named, Path from) {
        return look(named, from).orElseThrow(() -> new CannotGoOn(Exit.SETUP, nowhere()));
    }

    private static Text notThere(String folder) {
        return new Text(
                folder + " 里没有 " + FILE + "，它不是工作区。新建一个：hallbridge init " + folder,
                folder + " holds no " + FILE + ", so it is no workspace. Make one: hallbridge init " + folder);
    }

    private static Text nowhere() {
        return new Text(
                "当前文件夹及其上级都没有 " + FILE + "。用 --workspace DIR 指定工作区，或新建一个：hallbridge init DIR",
                "neither this folder nor one above it holds " + FILE
                        + ". Name the workspace with --workspace DIR, or make one: hallbridge init DIR");
    }
}
