package io.hallbridge.workspace;

import io.hallbridge.setting.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Named sections of a workspace: halls, sources and jobs, whose names become parts of addresses and file names. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?");

    private Names() {}

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Reads each named entry of a section; a name that cannot be one is a problem. */
    static <T> Map<String, T> read(Setting section, Function<Setting, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        section.entries().forEach((name, entry) -> {
            if (!isOne(name)) {
                entry.problem(WorkspaceWords.NAME);
            }
            all.put(name, reader.apply(entry));
        });
        return all;
    }
}
