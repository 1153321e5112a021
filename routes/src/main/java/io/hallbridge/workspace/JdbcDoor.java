package io.hallbridge.workspace;

import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What sources and halls that are databases have in common. */
final class JdbcDoor {
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)(//[^/@]*:[^/@]*@)|([?&;](user|username|password|pwd)=)");

    private JdbcDoor() {}

    /** An address; credentials in it are a problem. Empty where none is given. */
    static String address(Setting jdbc) {
        String url = jdbc.text("");
        if (CREDENTIALS.matcher(url).find()) {
            jdbc.problem(WorkspaceWords.CREDENTIALS_IN_URL);
        }
        return url;
    }

    /** The folders that further drivers are looked for in. */
    static List<Path> drivers(Path root) {
        String home = System.getProperty("hallbridge.home", "");
        Path own = root.resolve("drivers");
        return home.isEmpty() ? List.of(own) : List.of(own, Path.of(home, "drivers"));
    }
}
