package io.hallbridge.samples.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How a hall is told to misbehave for a while: some faults of those there are, each with its share. */
final class HallMoods {
    /** Each fault of the sandbox hall but deferral, with shares at which a run still comes somewhere. */
    private static final List<String> FAULTS = List.of(
            "drop@15%",
            "delay=150ms@20%",
            "429=1s@8%",
            "503=1s@8%",
            "500@15%",
            "lose-answer@15%",
            "reset@15%",
            "wrong-json@15%",
            "refuse-some@6%",
            "refuse-all@6%",
            "retry-some@15%",
            "207");

    private static final int MOST_AT_ONCE = 4;
    private static final String DEFERS = "defer=300ms@60%";

    private HallMoods() {}

    /** None every third time; with deferral where the hall is one that decides later. */
    static List<String> any(Random random, boolean deferred) {
        List<String> mood = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            List<String> left = new ArrayList<>(FAULTS);
            for (int i = 1 + random.nextInt(MOST_AT_ONCE); i > 0; i--) {
                mood.add(left.remove(random.nextInt(left.size())));
            }
        }
        if (deferred && random.nextBoolean()) {
            mood.add(DEFERS);
        }
        return mood;
    }

    /** The word of a fault without its share. */
    static String word(String fault) {
        return fault.replaceFirst("[=@].*", "");
    }
}
