package io.hallbridge.dataset;

import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The datasets and code tables there are: those shipped, and those of a workspace, whose files ({@code
 * datasets/NAME/dataset.yaml}, {@code datasets/NAME/schema.json}, {@code codes/NAME.yaml}) stand in for the shipped ones
 * of the same name or add to them. Shipped ones are read when first asked for. Safe for use by several threads.
 */
public final class Datasets {
    private final Shelf shelf;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> tableNames = new LinkedHashSet<>();
    private final Map<String, Dataset> datasets = new ConcurrentHashMap<>();
    private final Map<String, CodeTable> tables = new ConcurrentHashMap<>();

    private Datasets(Shelf shelf) {
        this.shelf = shelf;
        Problems problems = new Problems();
        Setting shipped = new Shelf(null).yaml("datasets/built-in.yaml", problems);
        names.addAll(shipped.get("datasets").texts());
        tableNames.addAll(shipped.get("codes").texts());
        names.addAll(shelf.ownDatasets());
        tableNames.addAll(shelf.ownTables());
        mustBeSound(problems);
    }

    /** The shipped ones alone. */
    public static Datasets builtIn() {
        return new Datasets(new Shelf(null));
    }

    /** The shipped ones and those of a workspace folder, which are read here and now, all problems put among the given. */
    public static Datasets load(@Nullable Path workspaceFolder, Problems problems) {
        Datasets all = new Datasets(new Shelf(workspaceFolder));
        for (String table : all.shelf.ownTables()) {
            all.tables.put(table, CodeTableFile.read(table, all.shelf, problems));
        }
        for (String name : all.shelf.ownDatasets()) {
            all.datasets.put(name, DatasetFile.read(name, all.shelf, all.tableNames, problems));
        }
        all.reportParents(problems);
        return all;
    }

    private void reportParents(Problems problems) {
        for (Dataset dataset : List.copyOf(datasets.values())) {
            String file = "datasets/" + dataset.name() + "/dataset.yaml";
            dataset.parent()
                    .map(Parent::dataset)
                    .filter(name -> !names.contains(name))
                    .ifPresent(name -> problems.add(file, 0, "parent.dataset", DatasetWords.noDataset(name, names)));
            if (goesInCircle(dataset)) {
                problems.add(file, 0, "parent.dataset", DatasetWords.PARENT_CYCLE);
            }
        }
    }

    private boolean goesInCircle(Dataset dataset) {
        Optional<Dataset> up = Optional.of(dataset);
        for (int steps = 0; up.isPresent(); steps++) {
            if (steps > names.size()) {
                return true;
            }
            up = up.flatMap(Dataset::parent).flatMap(parent -> find(parent.dataset()));
        }
        return false;
    }

    /** The names of all datasets, the shipped ones first. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    public Optional<Dataset> find(String name) {
        return names.contains(name)
                ? Optional.of(datasets.computeIfAbsent(name, this::shippedDataset))
                : Optional.empty();
    }

    /** The dataset of a name that is known to exist. */
    public Dataset get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no dataset " + name));
    }

    private Dataset shippedDataset(String name) {
        Problems problems = new Problems();
        Dataset dataset = DatasetFile.read(name, shelf, tableNames, problems);
        mustBeSound(problems);
        return dataset;
    }

    /** All datasets, each after its parent. */
    public List<Dataset> inOrder() {
        Map<String, Dataset> ordered = new LinkedHashMap<>();
        names.forEach(name -> find(name).ifPresent(dataset -> addAfterParent(dataset, ordered, names.size())));
        return List.copyOf(ordered.values());
    }

    private void addAfterParent(Dataset dataset, Map<String, Dataset> ordered, int depth) {
        if (depth > 0) {
            dataset.parent()
                    .flatMap(parent -> find(parent.dataset()))
                    .ifPresent(parent -> addAfterParent(parent, ordered, depth - 1));
        }
        ordered.putIfAbsent(dataset.name(), dataset);
    }

    /** The names of all code tables. */
    public List<String> tableNames() {
        return new ArrayList<>(tableNames);
    }

    public Optional<CodeTable> findTable(String name) {
        return tableNames.contains(name)
                ? Optional.of(tables.computeIfAbsent(name, this::shippedTable))
                : Optional.empty();
    }

    /** The code table of a name that is known to exist. */
    public CodeTable table(String name) {
        return findTable(name).orElseThrow(() -> new IllegalArgumentException("no code table " + name));
    }

    private CodeTable shippedTable(String name) {
        Problems problems = new Problems();
        CodeTable table = CodeTableFile.read(name, shelf, problems);
        mustBeSound(problems);
        return table;
    }

    /** Shipped files are ours: a problem in one is a fault of the program. */
    private static void mustBeSound(Problems problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.all().get(0);
            throw new IllegalStateException(first.file() + ":" + first.line() + " " + first.path() + " "
                    + first.text().en());
        }
    }

    /**
     * Whether what a finding quotes is personal: the field is, or, where no field is named, the dataset has any.
     *
     * @param name the dataset's name; null where none is concerned
     * @param pointer the field as a JSON pointer; null where none is
     */
    public boolean isPersonal(@Nullable String name, @Nullable String pointer) {
        Optional<Dataset> dataset = name == null ? Optional.empty() : find(name);
        return dataset.filter(one -> pointer == null ? !one.personal().isEmpty() : one.isPersonal(pointer))
                .isPresent();
    }

    /** Whether the key of a dataset's documents is personal; not where no dataset is concerned. */
    public boolean hasPersonalKey(@Nullable String name) {
        return name != null && find(name).filter(Dataset::hasPersonalKey).isPresent();
    }
}
