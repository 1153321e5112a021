package io.hallbridge.workspace;

import io.hallbridge.auth.SecretFile;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the ledger is kept: {@code sqlite}, a file in the state folder, or {@code { jdbc: "jdbc:postgresql://…", user:
 * …, password: { file: … } }}.
 *
 * @param url the PostgreSQL database's address; empty for SQLite
 * @param user the user there
 * @param password the file with the user's password
 */
public record LedgerPlace(Optional<String> url, Optional<String> user, Optional<SecretFile> password) {
    private static final Text FORM = new Text(
            "这里应当是 sqlite，或 { jdbc: \"jdbc:postgresql://…\", user: …, password: { file: … } }",
            "this must be sqlite, or { jdbc: \"jdbc:postgresql://…\", user: …, password: { file: … } }");

    static LedgerPlace read(Setting setting, Path root) {
        if (setting.isSection()) {
            Setting jdbc = setting.get("jdbc");
            if (!jdbc.needed().startsWith("jdbc:postgresql:")) {
                jdbc.problem(FORM);
            }
            return new LedgerPlace(
                    jdbc.text(), setting.get("user").text(), SecretFile.of(setting.get("password"), root));
        }
        if (!setting.text("sqlite").equals("sqlite")) {
            setting.problem(FORM);
        }
        return new LedgerPlace(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
