package io.hallbridge.mapping;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import java.util.HashMap;
import java.util.Map;

/** Puts findings into words. */
final class Words {
    private Words() {}

    /** A finding about a place, with the values its sentences name given as name, value, name, value. */
    static Finding at(Origin origin, Rule rule, String... args) {
        return Finding.at(origin, rule, args(args));
    }

    static Map<String, String> args(String... namesAndValues) {
        Map<String, String> args = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            args.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return args;
    }
}
