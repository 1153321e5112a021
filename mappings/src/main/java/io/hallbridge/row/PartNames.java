package io.hallbridge.row;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of parts in a package, as its relations spell them. */
public final class PartNames {
    private PartNames() {}

    /** The part that a relation's target leads to; a target that is not absolute counts from the folder, {@code xl/}. */
    public static String resolve(String folder, String target) {
        String forward = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (forward.startsWith("/") ? forward : folder + forward).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
