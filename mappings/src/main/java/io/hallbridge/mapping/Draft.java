package io.hallbridge.mapping;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping file while it is read: what its fields may refer to, and whether they are elements' fields. */
final class Draft {
    private final String mapping;
    private final Dataset dataset;
    private final Datasets datasets;
    private final Path file;
    private final Map<String, Shape> shapes;
    private final boolean parts;
    private final int number;

    private Draft(
            String mapping,
            Dataset dataset,
            Datasets datasets,
            Path file,
            Map<String, Shape> shapes,
            boolean parts,
            int number) {
        this.mapping = mapping;
        this.dataset = dataset;
        this.datasets = datasets;
        this.file = file;
        this.shapes = shapes;
        this.parts = parts;
        this.number = number;
    }

    static Draft of(String mapping, Dataset dataset, Datasets datasets, Path file) {
        return new Draft(mapping, dataset, datasets, file, Shape.of(dataset, datasets, ""), false, 0);
    }

    /** For the fields of a list's elements. */
    Draft elements(String field) {
        return new Draft(mapping, dataset, datasets, file, elementsOf(field), false, 0);
    }

    /** For elements' fields read from the parts of a text. */
    Draft inParts(String field) {
        return new Draft(mapping, dataset, datasets, file, elementsOf(field), true, 0);
    }

    /** For elements' fields read from repeated columns; {@code {n}} in a title is the number. */
    Draft repeated(String field, int which) {
        return new Draft(mapping, dataset, datasets, file, elementsOf(field), false, which);
    }

    private Map<String, Shape> elementsOf(String field) {
        Shape list = shapes.get(field);
        return list == null ? Map.of() : list.elements();
    }

    String mapping() {
        return mapping;
    }

    Dataset dataset() {
        return dataset;
    }

    Path file() {
        return file;
    }

    /** The fields there are, in the schema's order. */
    Map<String, Shape> shapes() {
        return shapes;
    }

    boolean inParts() {
        return parts;
    }

    Need need(Shape shape) {
        if (number > 1) {
            return Need.OPTIONAL;
        }
        return shape.required() && number == 0 ? Need.MANDATORY : Need.EXPECTED;
    }

    /** The titles with the number put in, in digits and in Chinese numerals. */
    List<String> numbered(List<String> titles) {
        if (number == 0) {
            return titles;
        }
        List<String> numbered = new ArrayList<>();
        for (String title : titles) {
            numbered.add(title.replace("{n}", String.valueOf(number)));
            if (title.contains("{n}")) {
                numbered.add(title.replace("{n}", Numbers.inChinese(number)));
            }
        }
        return numbered;
    }

    /** The code table that a setting names, or the dataset's for the field; empty, with a problem, where there is none. */
    Optional<CodeTable> table(Setting named, Shape shape) {
        Optional<String> name = named.text();
        if (name.isEmpty()) {
            if (shape.table().isEmpty()) {
                named.problem(MappingWords.noTableForField(shape.path()));
            }
            return shape.table();
        }
        Optional<CodeTable> table = datasets.findTable(name.get());
        if (table.isEmpty()) {
            named.problem(MappingWords.noTable(name.get(), datasets.tableNames()));
        }
        return table;
    }
}
