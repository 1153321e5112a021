package io.hallbridge.intake;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Locale;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Takes the files whose names fit a glob, whatever the case of the letters; never an office program's lock file. */
final class FitsPattern implements GenericFileFilter<File> {
    private final PathMatcher glob;

    FitsPattern(String pattern) {
        glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return !file.isDirectory() && fits(file.getFileNameOnly());
    }

    boolean fits(String name) {
        return !name.startsWith(".") && !isLockFile(name) && glob.matches(Path.of(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isLockFile(String name) {
        return name.startsWith("~$");
    }
}
