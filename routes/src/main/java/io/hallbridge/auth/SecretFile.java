package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that holds one secret, named in a settings file as {@code { file: secrets/hall }}.
 *
 * @param path where it lies
 * @param shownAs the path as the settings write it
 */
public record SecretFile(Path path, String shownAs) implements SecretPlace {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /**
     * The secret file a setting names; empty where the setting is absent. A file that is not there, or that others may
     * read, is a problem of the setting.
     */
    public static Optional<SecretFile> of(Setting setting, Path root) {
        if (!setting.present()) {
            return Optional.empty();
        }
        if (!setting.isSection()) {
            setting.problem(new Text(
                    "口令不能直接写在这里；写成 { file: secrets/… }", "a secret may not stand here; write { file: secrets/… }"));
            return Optional.empty();
        }
        Setting named = setting.get("file");
        String shownAs = named.needed();
        if (shownAs.isEmpty()) {
            return Optional.empty();
        }
        SecretFile file = new SecretFile(root.resolve(shownAs).normalize(), shownAs);
        file.fault().ifPresent(named::problem);
        return Optional.of(file);
    }

    /** What is wrong with the file now; empty where nothing is. */
    @Override
    public Optional<Text> fault() {
        if (!Files.isRegularFile(path)) {
            return Optional.of(new Text(shownAs + " 不存在", "there is no file " + shownAs));
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
            if (mode.stream().anyMatch(OTHERS::contains)) {
                return Optional.of(readableByOthers(octal(mode)));
            }
        } catch (UnsupportedOperationException noPosix) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(new Text(shownAs + " 读不了，请检查权限", shownAs + " cannot be read; check its permissions"));
        }
        return Optional.empty();
    }

    private Text readableByOthers(String mode) {
        return new Text(
                shownAs + " 其他用户也能读（权限 " + mode + "），请执行 chmod 600 " + shownAs,
                shownAs + " is readable by others (mode " + mode + "); chmod 600 it");
    }

    private static String octal(Set<PosixFilePermission> mode) {
        String letters = PosixFilePermissions.toString(mode);
        StringBuilder digits = new StringBuilder("0");
        for (int group = 0; group < 9; group += 3) {
            int digit = (letters.charAt(group) == 'r' ? 4 : 0)
                    + (letters.charAt(group + 1) == 'w' ? 2 : 0)
                    + (letters.charAt(group + 2) == 'x' ? 1 : 0);
            digits.append(digit);
        }
        return digits.toString();
    }

    /** Reads the secret; a file that has become readable by others since is refused. */
    @Override
    public Secret read() throws IOException {
        Optional<Text> fault = fault();
        if (fault.isPresent()) {
            throw new IOException(fault.get().en());
        }
        return Secret.read(path);
    }
}
