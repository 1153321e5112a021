package io.hallbridge.workspace;

import io.hallbridge.finding.Text;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A relay that bundles come from, on the side that has a connection to the hall.
 *
 * @param name the name that both sides know it by
 * @param hall the hall that gets what comes
 * @param keys this side's keys
 */
public record IncomingRelay(String name, String hall, RelayKeys keys) {

    /** Reads an entry of {@code relays}; empty where it cannot be used, which is a problem. */
    static Optional<IncomingRelay> read(Setting setting, Path root, Set<String> halls) {
        Setting hall = setting.get("hall");
        String name = hall.needed();
        if (hall.present() && !halls.contains(name)) {
            hall.problem(WorkspaceWords.notThere("大厅", "hall", name, halls));
        }
        return RelayKeys.read(setting, root).map(keys -> new IncomingRelay(setting.name(), name, keys));
    }

    /** What is wrong where a bundle comes for a hall that is itself reached by carrying files. */
    static Text noConnection(String hall) {
        return new Text(
                "大厅“" + hall + "”在这里没有连接（它自己也靠摆渡）；在有连接的一边收包",
                "there is no connection to hall \"" + hall
                        + "\" here, it is reached by carrying files itself; receive where there is one");
    }
}
