package io.hallbridge.cli;

import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hall that a verb is about: the one named, or the only one there is. */
final class HallNamed {
    private HallNamed() {}

    static String of(@Nullable String named, Workspace workspace) {
        List<String> halls =
                workspace.halls().stream().map(HallConnection::name).toList();
        if (named == null && halls.size() == 1) {
            return halls.get(0);
        }
        if (named != null && halls.contains(named)) {
            return named;
        }
        String known = String.join(", ", halls);
        throw new CannotGoOn(
                Exit.USAGE,
                named == null
                        ? new Text(
                                "有几个大厅，用 --hall 指定一个：" + known,
                                "there are several halls, name one with --hall: " + known)
                        : new Text(
                                "没有大厅“" + named + "”；现有：" + known,
                                "there is no hall \"" + named + "\"; known: " + known));
    }
}
