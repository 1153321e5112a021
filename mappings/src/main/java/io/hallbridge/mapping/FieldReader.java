package io.hallbridge.mapping;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code fields} of a mapping or of a list's elements; the result is in the order of the dataset's schema. */
final class FieldReader {
    private final Setting fields;
    private final Draft draft;
    private final Map<String, Field> read = new HashMap<>();

    private FieldReader(Setting fields, Draft draft) {
        this.fields = fields;
        this.draft = draft;
    }

    static List<Field> read(Setting fields, Draft draft) {
        FieldReader reader = new FieldReader(fields, draft);
        Map<String, Setting> entries = fields.entries();
        if (entries.isEmpty()) {
            fields.problem(MappingWords.FIELDS_MISSING);
        }
        entries.forEach(reader::field);
        reader.units();
        return reader.inOrder();
    }

    private void field(String name, Setting setting) {
        Shape shape = draft.shapes().get(name);
        if (shape == null) {
            MappingReader.leaveAlone(setting);
            setting.problem(MappingWords.noField(
                    name, draft.dataset().name(), draft.shapes().keySet()));
            return;
        }
        Kinds.read(setting, shape, draft)
                .ifPresentOrElse(
                        kind -> read.put(name, new Field(name, shape, kind)), () -> MappingReader.leaveAlone(setting));
    }

    private void units() {
        for (Field field : List.copyOf(read.values())) {
            if (field.kind() instanceof DurationKind limit) {
                limit.unitTo()
                        .ifPresent(
                                to -> unit(to, limit, fields.get(field.name()).get("unit-to")));
            }
        }
    }

    private void unit(String name, DurationKind limit, Setting setting) {
        Shape shape = draft.shapes().get(name);
        if (shape == null) {
            setting.problem(MappingWords.noField(
                    name, draft.dataset().name(), draft.shapes().keySet()));
        } else if (read.containsKey(name)) {
            setting.problem(MappingWords.twiceMade(name));
        } else {
            Optional<CodeTable> table = shape.table();
            if (table.isEmpty()) {
                setting.problem(MappingWords.noTableForField(name));
            }
            table.ifPresent(units -> read.put(name, new Field(name, shape, new UnitKind(limit, units))));
        }
    }

    private List<Field> inOrder() {
        List<Field> ordered = new ArrayList<>();
        draft.shapes().keySet().stream()
                .map(read::get)
                .filter(java.util.Objects::nonNull)
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
