package io.hallbridge.workbook;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.setting.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an empty workbook has to be filled in for: the documents of a dataset, or those of one family. The mapping it is
 * read with follows from it.
 */
public final class Template {
    private final Dataset dataset;
    private final Datasets datasets;
    private final Optional<String> family;
    private final Optional<Families> families;

    private Template(Dataset dataset, Datasets datasets, Optional<String> family, Optional<Families> families) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.family = family;
        this.families = families;
    }

    /** For all documents of a dataset. */
    public static Template of(Dataset dataset, Datasets datasets) {
        return new Template(dataset, datasets, Optional.empty(), Optional.empty());
    }

    /** For the documents of one of the dataset's {@link #families}; empty where it is none of them. */
    public static Optional<Template> of(Dataset dataset, Datasets datasets, String family) {
        return Families.of(dataset, datasets)
                .filter(families -> families.names().contains(family))
                .map(families ->
                        new Template(families.only(family), datasets, Optional.of(family), Optional.of(families)));
    }

    /** The families of a dataset, by the names that code tables give them. */
    public static Collection<String> families(Dataset dataset, Datasets datasets) {
        return Families.of(dataset, datasets).map(Families::names).orElse(List.of());
    }

    /** The dataset, with the fields of the family. */
    Dataset dataset() {
        return dataset;
    }

    /** What the workbook is known again by: the dataset's name and, where there is one, the family's. */
    String name() {
        return dataset.name() + family.map(one -> " " + one).orElse("");
    }

    /** The Chinese words for the types of the family. */
    Optional<Collection<String>> types() {
        return families.map(all -> all.types(family.orElseThrow()).words());
    }

    /** The code table of a field, with the values that the family has. */
    Optional<CodeTable> table(String path) {
        if (families.filter(all -> all.field().equals(path)).isPresent()) {
            return families.map(all -> all.types(family.orElseThrow()));
        }
        return Optional.ofNullable(dataset.codes().get(path)).map(datasets::table);
    }

    /** The mapping of a filled-in template: every field from the column of its title, every list from its sheet. */
    public Mapping mapping() {
        Problems problems = new Problems();
        Optional<Mapping> mapping = Mapping.parse(yaml(), "template " + name(), datasets, problems);
        if (!problems.isEmpty() || mapping.isEmpty()) {
            throw new IllegalStateException("the template of " + name() + " has no mapping: " + problems.all());
        }
        return mapping.get();
    }

    /** That mapping as YAML. */
    private String yaml() {
        StringBuilder yaml = new StringBuilder("mapping: template-" + dataset.name() + "\ndataset: " + dataset.name()
                + "\nsource: template\nsheet: " + quoted(dataset.title().zh()) + "\nfields:\n");
        List<TemplateField> fields = TemplateField.of(this);
        fields.forEach(field -> yaml.append("  ").append(line(field)));
        String key = dataset.key().get(0);
        String keyTitle = fields.stream()
                .filter(field -> field.name().equals(key))
                .map(TemplateField::title)
                .findFirst()
                .orElse(key);
        for (TemplateField.Child child : TemplateField.children(this)) {
            yaml.append("  ")
                    .append(child.name())
                    .append(":\n    rows-of: { sheet: ")
                    .append(quoted(child.title()))
                    .append(", join: { ")
                    .append(quoted(keyTitle))
                    .append(": ")
                    .append(key)
                    .append(" } }\n    fields:\n");
            child.fields().forEach(field -> yaml.append("      ").append(line(field)));
        }
        return yaml.toString();
    }

    private static String line(TemplateField field) {
        boolean lines = !field.number() && !field.several() && field.codes().isEmpty() && field.longest() >= 1_000;
        return field.name() + ": { from: " + quoted(field.title()) + (lines ? ", keep-lines: true" : "") + " }\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
