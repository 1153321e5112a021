package io.hallbridge.frontdb;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a profile and their names. */
final class LayoutNames {
    private LayoutNames() {}

    static Stream<RowLayout> tables(TableProfile profile) {
        return profile.tables().values().stream()
                .flatMap(layout -> layout.families().stream())
                .flatMap(family -> family.rows().stream());
    }

    /** The names of the main tables. */
    static Set<String> mains(TableProfile profile) {
        return profile.tables().values().stream()
                .flatMap(layout -> layout.families().stream())
                .map(family -> family.main().table())
                .collect(Collectors.toSet());
    }

    /** All names of tables, without their schemas, and of columns. */
    static Set<String> of(TableProfile profile) {
        Set<String> names = new TreeSet<>();
        tables(profile).forEach(row -> {
            names.add(bare(row.table()));
            row.columns().forEach(column -> names.add(column.name()));
        });
        profile.abnormal()
                .ifPresent(abnormal -> names.addAll(Set.of(
                        bare(abnormal.table()),
                        abnormal.rowGuid(),
                        abnormal.batch(),
                        abnormal.code(),
                        abnormal.words())));
        return names;
    }

    static String bare(String table) {
        return table.substring(table.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
