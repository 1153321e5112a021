package io.hallbridge.samples.kaili;

import java.util.List;

/** The faults planted in the Kaili workspace. */
final class KailiFaults {
    private KailiFaults() {}

    static List<Fault> all() {
        return List.of();
    }
}
