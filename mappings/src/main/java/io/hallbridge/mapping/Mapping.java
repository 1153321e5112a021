package io.hallbridge.mapping;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of one department's table become documents of one dataset, as its mapping file says. Immutable and safe
 * for use by several threads.
 */
public final class Mapping {
    private final String shownAs;
    private final String name;
    private final Dataset dataset;
    private final Map<String, Shape> shapes;
    private final String source;
    private final Optional<String> files;
    private final Optional<Charset> charset;
    private final Layout layout;
    private final TableWanted table;
    private final HeaderHint header;
    private final List<Field> fields;

    Mapping(String shownAs, String name, Draft draft, MappingReader.Head head, List<Field> fields) {
        this.shownAs = shownAs;
        this.name = name;
        this.dataset = draft.dataset();
        this.shapes = draft.shapes();
        this.source = head.source();
        this.files = head.files();
        this.charset = head.charset();
        this.layout = head.layout();
        this.table = head.table();
        this.header = head.header();
        this.fields = List.copyOf(fields);
    }

    /** Reads a mapping file; empty where anything is wrong with it, which is put among the problems. */
    public static Optional<Mapping> load(Path file, String shownAs, Datasets datasets, Problems problems) {
        return MappingReader.load(file, shownAs, datasets, problems);
    }

    /** Reads a mapping from a text that stands in no file. */
    public static Optional<Mapping> parse(String yaml, String shownAs, Datasets datasets, Problems problems) {
        return MappingReader.parse(yaml, shownAs, datasets, problems);
    }

    /** The name, unique in a workspace. */
    public String name() {
        return name;
    }

    /** The mapping's file as people know it. */
    public String file() {
        return shownAs;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** The source in the workspace that the rows come from; empty where the mapping names none. */
    public String source() {
        return source;
    }

    /** Whether it is meant for a file of its source. */
    public boolean takes(String fileName) {
        return files.isEmpty()
                || FileSystems.getDefault()
                        .getPathMatcher("glob:" + files.get())
                        .matches(Path.of(fileName).getFileName());
    }

    /** Which files of its source it is meant for, as a glob; empty for all. */
    public Optional<String> files() {
        return files;
    }

    /** How its files are opened. */
    public ReadOptions options() {
        return ReadOptions.of(charset.orElse(null));
    }

    /** The charset of its CSV files. */
    public Optional<Charset> charset() {
        return charset;
    }

    /** The table the documents are read from, then those of children: what must be opened for a reading. */
    public List<TableWanted> tables() {
        List<TableWanted> tables = new ArrayList<>(List.of(table));
        for (Field field : fields) {
            if (field.kind() instanceof RowsOfKind children) {
                tables.add(children.table());
            }
        }
        return List.copyOf(tables);
    }

    /** The titles that each field is read from, by path: {@code materials.need}; a field that is not read from a column is absent. */
    public Map<String, List<String>> titles() {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        collect(fields, titles);
        return titles;
    }

    private static void collect(List<Field> fields, Map<String, List<String>> titles) {
        for (Field field : fields) {
            if (field.kind() instanceof ListOfFields list) {
                collect(list.elementFields(), titles);
            } else if (field.kind() instanceof OneCell && !(field.kind() instanceof UnitKind)) {
                titles.put(
                        field.shape().path(),
                        field.kind().wanted().stream()
                                .flatMap(one -> one.titles().stream())
                                .toList());
            }
        }
    }

    /** The paths of all fields that it fills, elements' fields behind their list's. */
    public Set<String> filled() {
        Set<String> paths = new LinkedHashSet<>();
        collect(fields, paths);
        return paths;
    }

    private static void collect(List<Field> fields, Set<String> paths) {
        for (Field field : fields) {
            paths.add(field.shape().path());
            if (field.kind() instanceof ListOfFields list) {
                collect(list.elementFields(), paths);
            }
        }
    }

    /** What is no error but worth telling: fields that every document must have and that nothing fills. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        warn(shapes, fields, warnings);
        return warnings;
    }

    private void warn(Map<String, Shape> wanted, List<Field> filled, List<Problem> warnings) {
        List<String> names = filled.stream().map(Field::name).toList();
        for (Map.Entry<String, Shape> field : wanted.entrySet()) {
            Shape shape = field.getValue();
            if (shape.required() && !names.contains(field.getKey())) {
                warnings.add(new Problem(
                        shownAs,
                        0,
                        "fields." + shape.path(),
                        MappingWords.unmapped(shape.title(), shape.path(), dataset.name())));
            }
        }
        for (Field field : filled) {
            if (field.kind() instanceof ListOfFields list) {
                warn(field.shape().elements(), list.elementFields(), warnings);
            }
        }
    }

    Layout layout() {
        return layout;
    }

    TableWanted table() {
        return table;
    }

    HeaderHint header() {
        return header;
    }

    /** The fields there are, in the order of the dataset's schema. */
    Map<String, Shape> shapes() {
        return shapes;
    }

    /** The fields in the order of the dataset's schema. */
    List<Field> fields() {
        return fields;
    }
}
