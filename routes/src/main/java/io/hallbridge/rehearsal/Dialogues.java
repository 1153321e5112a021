package io.hallbridge.rehearsal;

import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exchanges recorded with one profile, and the hall they were recorded with. Its secrets, which are invented and
 * stand in the same file, lie in a folder of their own until it is closed, so that they are read as any other is.
 */
final class Dialogues implements AutoCloseable {
    private final String file;
    private final HallConnection hall;
    private final Instant at;
    private final List<Dialogue> all;
    private final Path secrets;

    private Dialogues(String file, HallConnection hall, Instant at, List<Dialogue> all, Path secrets) {
        this.file = file;
        this.hall = hall;
        this.at = at;
        this.all = List.copyOf(all);
        this.secrets = secrets;
    }

    /** Reads a file of exchanges; empty where it is none, which then is among the problems. */
    static Optional<Dialogues> read(Setting root, Profiles profiles, Problems problems) {
        Path secrets = folder();
        Optional<Dialogues> dialogues = Optional.empty();
        try {
            dialogues = read(root, profiles, problems, secrets);
            return dialogues;
        } finally {
            if (dialogues.isEmpty()) {
                delete(secrets);
            }
        }
    }

    private static Optional<Dialogues> read(Setting root, Profiles profiles, Problems problems, Path secrets) {
        root.get("secrets").entries().forEach((name, secret) -> write(secrets, name, secret));
        Optional<HallConnection> hall = HallConnection.read(
                root.get("hall"), secrets, profiles, root.get("region").text("522601"));
        DialogueReader reader = new DialogueReader(root);
        List<Dialogue> all = new ArrayList<>();
        root.get("exchanges").items().forEach(one -> all.add(reader.read(one)));
        root.reportUnknown();
        return hall.filter(found -> problems.isEmpty() && found.way() instanceof OverHttp)
                .map(found -> new Dialogues(root.file(), found, reader.at(), all, secrets));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hallbridge-rehearsal");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void write(Path folder, String name, Setting secret) {
        if (!name.matches("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)?")) {
            secret.problem(DialogueReader.SECRET_NAME);
            return;
        }
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, secret.needed());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    String file() {
        return file;
    }

    HallConnection hall() {
        return hall;
    }

    OverHttp way() {
        return (OverHttp) hall.way();
    }

    /** The moment that all of them were made at. */
    Instant at() {
        return at;
    }

    List<Dialogue> all() {
        return all;
    }

    @Override
    public void close() {
        delete(secrets);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
