package io.hallbridge.row;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Unreadable;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file being read, and the place its findings name; a sheet inside it has its own.
 *
 * @param path where it lies
 * @param origin how people know it
 */
record SourceFile(Path path, Origin origin) {

    SourceFile inTable(String table) {
        return new SourceFile(path, Origin.ofTable(origin.source(), origin.file(), table));
    }

    Unreadable refuse(Rule rule) {
        return refuse(rule, Map.of());
    }

    Unreadable refuse(Rule rule, Map<String, String> args) {
        return new Unreadable(Finding.at(origin, rule, args));
    }

    Unreadable refuse(Rule rule, Map<String, String> args, Throwable cause) {
        return new Unreadable(Finding.at(origin, rule, args), cause);
    }

    Unreadable damaged(String part) {
        return refuse(RowRules.FILE_DAMAGED, Map.of("part", part));
    }

    /** Damage, unless the cause says that a limit was passed. */
    Unreadable damaged(String part, Throwable cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof LimitPassed limit) {
                return refuse(limit.rule(), limit.args(), cause);
            }
        }
        return refuse(RowRules.FILE_DAMAGED, Map.of("part", part), cause);
    }
}
