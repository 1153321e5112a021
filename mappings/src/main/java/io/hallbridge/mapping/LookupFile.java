package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pairs of a lookup file: what stands in one column gives what stands in another. */
final class LookupFile {
    private static final int FOLDERS_UP = 6;

    private final Map<String, String> pairs;
    private final List<String> known;

    private LookupFile(Map<String, String> pairs, List<String> known) {
        this.pairs = pairs;
        this.known = known;
    }

    /** Reads the file that the setting names; empty, with a problem, where it cannot be used. */
    static Optional<LookupFile> read(Setting lookup, String by, Path mapping) {
        String name = lookup.get("file").needed();
        String give = lookup.get("give").needed();
        Path file = locate(name, mapping);
        if (file == null || name.isEmpty()) {
            lookup.get("file").problem(MappingWords.BAD_FILE);
            return Optional.empty();
        }
        try (Tables tables = TableFiles.open(file, ReadOptions.of(StandardCharsets.UTF_8));
                Rows rows = tables.all().get(0).rows()) {
            return read(rows, by, give, lookup);
        } catch (Unreadable unreadable) {
            lookup.get("file").problem(MappingWords.BAD_FILE);
            return Optional.empty();
        }
    }

    /** Beside the mapping or in a folder above it, so that {@code codes/…} of the workspace is found. */
    private static @Nullable Path locate(String name, Path mapping) {
        Path folder = mapping.toAbsolutePath().getParent();
        for (int up = 0; folder != null && up < FOLDERS_UP; up++) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
            folder = folder.getParent();
        }
        return null;
    }

    private static Optional<LookupFile> read(Rows rows, String by, String give, Setting lookup) throws Unreadable {
        Row header = rows.next();
        List<String> titles = header == null
                ? List.of()
                : header.cells().stream().map(cell -> Clean.line(cell.text())).toList();
        int from = column(titles, by, lookup.get("by"));
        int to = column(titles, give, lookup.get("give"));
        return from < 0 || to < 0 ? Optional.empty() : Optional.of(pairs(rows, from, to));
    }

    private static int column(List<String> titles, String title, Setting setting) {
        int column = titles.indexOf(title);
        if (column < 0) {
            setting.problem(MappingWords.noColumn(title, titles));
        }
        return column;
    }

    private static LookupFile pairs(Rows rows, int from, int to) throws Unreadable {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> known = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            String word = Clean.line(row.cell(from).text());
            String value = Clean.line(row.cell(to).text());
            if (!word.isEmpty() && !value.isEmpty()) {
                pairs.put(Titles.plain(word), value);
                known.add(word);
            }
        }
        return new LookupFile(pairs, known);
    }

    Optional<String> find(String clean) {
        return Optional.ofNullable(pairs.get(Titles.plain(clean)));
    }

    Collection<String> known() {
        return known;
    }
}
