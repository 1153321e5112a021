package io.hallbridge.run;

import io.hallbridge.check.Waivers;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.ledger.Made;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.plan.Manifest;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Digests of what documents are made by: settings, mapping files and schemas, and for each source all it goes through. */
public final class Definitions {
    private static final String FROM = " from ";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> datasets = new LinkedHashMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    private Definitions() {}

    /** The definitions of these mappings, as they are now. */
    public static Definitions of(Workspace workspace, Collection<Mapping> mappings) {
        Definitions definitions = new Definitions();
        definitions.file(workspace, Workspace.FILE);
        definitions.file(workspace, Waivers.FILE);
        mappings.forEach(mapping -> definitions.add(workspace, mapping));
        return definitions;
    }

    private void add(Workspace workspace, Mapping mapping) {
        file(workspace, mapping.file());
        Dataset dataset = mapping.dataset();
        String schema = datasets.computeIfAbsent(
                dataset.name(), name -> Digests.of(dataset.schema().toString()));
        made.merge(
                dataset.name() + FROM + mapping.source(),
                Digests.of(schema + files.getOrDefault(mapping.file(), "")),
                (one, other) -> Digests.of(one + other));
    }

    /** A template's mapping is derived and stands in no file. */
    private void file(Workspace workspace, String name) {
        Path file = workspace.root().resolve(name);
        if (!files.containsKey(name) && Files.isRegularFile(file)) {
            files.put(name, Digests.of(file));
        }
    }

    /** As a plan's manifest keeps them. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(files);
        datasets.forEach((name, digest) -> all.put("dataset " + name, digest));
        all.putAll(made);
        return all;
    }

    /** What a dataset's documents from a source are made by. */
    public Made of(String dataset, String source) {
        return new Made(dataset, source, made.getOrDefault(dataset + FROM + source, ""));
    }

    /** What the documents of a plan were made by. */
    static List<Made> of(Manifest manifest) {
        return manifest.definitions().entrySet().stream()
                .filter(entry -> entry.getKey().contains(FROM))
                .map(entry -> {
                    String[] names = entry.getKey().split(FROM, 2);
                    return new Made(names[0], names[1], entry.getValue());
                })
                .toList();
    }
}
