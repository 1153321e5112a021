package io.hallbridge.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the things that can be asked of the hall.
 *
 * @param method the HTTP method
 * @param path its segments; {@code *} stands for any one that is not empty
 * @param step what answers it
 */
record Way(String method, List<String> path, Step step) {

    static Way of(String method, String path, Step step) {
        return new Way(method, List.of(path.substring(1).split("/", -1)), step);
    }

    /** Answers a call, told what stood in the place of each {@code *}. */
    interface Step {
        Answer answer(Call call, List<String> values) throws IOException;
    }

    /** What stands in the places of the path's stars; empty where the path is another. */
    Optional<List<String>> match(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals("*") && !segments.get(i).isEmpty()) {
                values.add(segments.get(i));
            } else if (!path.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
