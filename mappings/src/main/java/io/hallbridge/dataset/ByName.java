package io.hallbridge.dataset;

import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Things of one kind by name: a workspace's own, read at once, stand in for the shipped ones of the same name, which are
 * read when first asked for. Safe for use by several threads.
 *
 * @param <T> the kind of thing
 */
final class ByName<T> {
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, T> read = new ConcurrentHashMap<>();
    private final List<String> own;
    private final BiFunction<String, Problems, T> reader;

    ByName(List<String> shipped, List<String> own, BiFunction<String, Problems, T> reader) {
        this.own = own;
        this.reader = reader;
        names.addAll(shipped);
        names.addAll(own);
    }

    /** Reads the workspace's own; what is wrong with them is put among the problems. */
    void readOwn(Problems problems) {
        own.forEach(name -> read.put(name, reader.apply(name, problems)));
    }

    /** The workspace's own ones. */
    List<T> own() {
        return own.stream().map(name -> find(name).orElseThrow()).toList();
    }

    /** Whether it is the workspace's own. */
    boolean isOwn(String name) {
        return own.contains(name);
    }

    /** The names, those of the shipped ones first. */
    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    Optional<T> find(String name) {
        return names.contains(name) ? Optional.of(read.computeIfAbsent(name, this::shipped)) : Optional.empty();
    }

    private T shipped(String name) {
        Problems problems = new Problems();
        T thing = reader.apply(name, problems);
        mustBeSound(problems);
        return thing;
    }

    /** Shipped files are ours: a problem in one is a fault of the program. */
    static void mustBeSound(Problems problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.all().get(0);
            throw new IllegalStateException(first.file() + ":" + first.line() + " " + first.path() + " "
                    + first.text().en());
        }
    }
}
