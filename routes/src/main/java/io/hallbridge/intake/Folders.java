package io.hallbridge.intake;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.workspace.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at a source's folder without taking anything: for checks, which need no locks. */
public final class Folders {
    private Folders() {}

    /** The files that a job would take, in the order of their names. */
    public static List<Path> files(Source.Folder source) throws Unreadable {
        FitsPattern pattern = new FitsPattern(source.pattern());
        try (Stream<Path> files = Files.list(source.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> pattern.fits(file.getFileName().toString()))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException fault) {
            throw unreadable(source, String.valueOf(fault.getMessage()));
        }
    }

    /** Whether a job would take a file of this name. */
    public static boolean fits(Source.Folder source, String name) {
        return new FitsPattern(source.pattern()).fits(name);
    }

    static Unreadable unreadable(Source.Folder source, String reason) {
        return new Unreadable(Finding.at(
                Origin.ofFile(source.name(), source.shownAs()),
                IntakeRules.FOLDER_UNREADABLE,
                Map.of("reason", reason)));
    }
}
