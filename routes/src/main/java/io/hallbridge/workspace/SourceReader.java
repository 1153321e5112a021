package io.hallbridge.workspace;

import io.hallbridge.auth.SecretFile;
import io.hallbridge.setting.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a source from the workspace's settings. */
final class SourceReader {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int FETCH = 1000;

    private final Path root;

    SourceReader(Path root) {
        this.root = root;
    }

    Source read(Setting setting) {
        boolean folder = setting.get("folder").present();
        boolean jdbc = setting.get("jdbc").present();
        if (folder == jdbc) {
            setting.problem(WorkspaceWords.SOURCE_KIND);
        }
        boolean complete = setting.get("complete").flag(false);
        return jdbc ? database(setting, complete) : folder(setting, complete);
    }

    private static String title(Setting setting) {
        return setting.get("title").text(setting.name());
    }

    private Source folder(Setting setting, boolean complete) {
        Setting named = setting.get("folder");
        String shownAs = named.text("");
        Path folder = root.resolve(shownAs).normalize();
        if (named.present() && !Files.isDirectory(folder)) {
            named.problem(WorkspaceWords.NO_FOLDER);
        }
        Source.After after = setting.get("after")
                .among(List.of("leave", "move"))
                .map(word -> word.equals("move") ? Source.After.MOVE : Source.After.LEAVE)
                .orElse(Source.After.LEAVE);
        return new Source.Folder(
                setting.name(),
                title(setting),
                folder,
                shownAs,
                setting.get("pattern").text("*"),
                complete,
                after);
    }

    private Source database(Setting setting, boolean complete) {
        Setting jdbc = setting.get("jdbc");
        String url = JdbcDoor.address(jdbc);
        Optional<SecretFile> password = SecretFile.of(setting.get("password"), root);
        return new Source.Database(
                setting.name(),
                title(setting),
                absolute(url),
                setting.get("user").text(),
                password,
                (int) setting.get("fetch").integer(FETCH, 1, 1_000_000),
                complete);
    }

    /** A SQLite file is named from the workspace. */
    private String absolute(String url) {
        return url.startsWith(SQLITE)
                ? SQLITE + root.resolve(url.substring(SQLITE.length())).normalize()
                : url;
    }
}
