package io.hallbridge.dataset;

import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The datasets, code tables and calendars there are: those shipped, and those of a workspace, whose files ({@code
 * datasets/NAME/dataset.yaml}, {@code datasets/NAME/schema.json}, {@code codes/NAME.yaml}, {@code calendars/NAME.yaml})
 * stand in for the shipped ones of the same name or add to them. Shipped ones are read when first asked for. Safe for use
 * by several threads.
 */
public final class Datasets {
    private final ByName<Dataset> datasets;
    private final ByName<CodeTable> tables;
    private final ByName<WorkingDays> calendars;

    private Datasets(Shelf shelf) {
        Problems problems = new Problems();
        Setting shipped = new Shelf(null).yaml("datasets/built-in.yaml", problems);
        this.tables = new ByName<>(
                shipped.get("codes").texts(),
                shelf.ownFiles("codes"),
                (name, found) -> CodeTableFile.read(name, shelf, found));
        this.calendars = new ByName<>(
                shipped.get("calendars").texts(),
                shelf.ownFiles("calendars"),
                (name, found) -> CalendarFile.read(name, shelf, found));
        this.datasets = new ByName<>(
                shipped.get("datasets").texts(),
                shelf.ownDatasets(),
                (name, found) -> DatasetFile.read(name, shelf, tables.names(), found));
        ByName.mustBeSound(problems);
    }

    /** The shipped ones alone. */
    public static Datasets builtIn() {
        return new Datasets(new Shelf(null));
    }

    /** The shipped ones and those of a workspace folder, which are read here and now, all problems put among the given. */
    public static Datasets load(@Nullable Path workspaceFolder, Problems problems) {
        Datasets all = new Datasets(new Shelf(workspaceFolder));
        all.tables.readOwn(problems);
        all.calendars.readOwn(problems);
        all.datasets.readOwn(problems);
        all.reportParents(problems);
        return all;
    }

    private void reportParents(Problems problems) {
        for (Dataset dataset : datasets.own()) {
            String file = "datasets/" + dataset.name() + "/dataset.yaml";
            dataset.parent()
                    .map(Parent::dataset)
                    .filter(name -> !names().contains(name))
                    .ifPresent(name -> problems.add(file, 0, "parent.dataset", DatasetWords.noDataset(name, names())));
            if (goesInCircle(dataset)) {
                problems.add(file, 0, "parent.dataset", DatasetWords.PARENT_CYCLE);
            }
        }
    }

    private boolean goesInCircle(Dataset dataset) {
        Optional<Dataset> up = Optional.of(dataset);
        for (int steps = 0; up.isPresent(); steps++) {
            if (steps > names().size()) {
                return true;
            }
            up = up.flatMap(Dataset::parent).flatMap(parent -> find(parent.dataset()));
        }
        return false;
    }

    /** The names of all datasets, the shipped ones first. */
    public Set<String> names() {
        return datasets.names();
    }

    public Optional<Dataset> find(String name) {
        return datasets.find(name);
    }

    /** The dataset of a name that is known to exist. */
    public Dataset get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no dataset " + name));
    }

    /** The workspace's own, among them those that stand in for shipped ones. */
    public List<Dataset> own() {
        return datasets.own();
    }

    /** Whether a dataset is the workspace's own. */
    public boolean isOwn(String name) {
        return datasets.isOwn(name);
    }

    /** All datasets, each after its parent. */
    public List<Dataset> inOrder() {
        Map<String, Dataset> ordered = new LinkedHashMap<>();
        names().forEach(name -> find(name).ifPresent(dataset -> addAfterParent(dataset, ordered, names().size())));
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
        return List.copyOf(tables.names());
    }

    public Optional<CodeTable> findTable(String name) {
        return tables.find(name);
    }

    /** The code table of a name that is known to exist. */
    public CodeTable table(String name) {
        return findTable(name).orElseThrow(() -> new IllegalArgumentException("no code table " + name));
    }

    /** The names of all calendars. */
    public List<String> calendarNames() {
        return List.copyOf(calendars.names());
    }

    public Optional<WorkingDays> findCalendar(String name) {
        return calendars.find(name);
    }

    /** The calendar of a name that is known to exist. */
    public WorkingDays calendar(String name) {
        return findCalendar(name).orElseThrow(() -> new IllegalArgumentException("no calendar " + name));
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
