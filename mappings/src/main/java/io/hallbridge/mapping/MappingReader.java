package io.hallbridge.mapping;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads mapping files strictly. */
final class MappingReader {
    private MappingReader() {}

    /** What a mapping file says before its fields. */
    record Head(
            String source,
            Optional<String> files,
            Optional<Charset> charset,
            Layout layout,
            TableWanted table,
            HeaderHint header) {}

    static Optional<Mapping> load(Path file, String shownAs, Datasets datasets, Problems problems) {
        return load(Settings.read(file, shownAs, problems), file, shownAs, datasets, problems);
    }

    static Optional<Mapping> parse(String yaml, String shownAs, Datasets datasets, Problems problems) {
        return load(Settings.parse(yaml, shownAs, problems), Path.of(""), shownAs, datasets, problems);
    }

    private static Optional<Mapping> load(
            Setting root, Path file, String shownAs, Datasets datasets, Problems problems) {
        int before = problems.all().size();
        if (!root.present()) {
            return Optional.empty();
        }
        Optional<Mapping> mapping = read(root, file, shownAs, datasets);
        root.reportUnknown();
        return problems.all().size() > before ? Optional.empty() : mapping;
    }

    private static Optional<Mapping> read(Setting root, Path file, String shownAs, Datasets datasets) {
        String name = root.get("mapping").needed();
        Head head = head(root, name);
        String named = root.get("dataset").needed();
        Optional<Dataset> dataset = datasets.find(named);
        Setting fields = root.get("fields");
        if (dataset.isEmpty()) {
            if (!named.isEmpty()) {
                root.get("dataset").problem(MappingWords.noDataset(named, datasets.names()));
            }
            leaveAlone(fields);
            return Optional.empty();
        }
        Draft draft = Draft.of(name, dataset.get(), datasets, file);
        List<Field> read = FieldReader.read(fields, draft);
        if (head.layout() == Layout.FORM && read.stream().anyMatch(field -> field.kind() instanceof RowsOfKind)) {
            fields.problem(MappingWords.FORM_HAS_NO_ROWS);
        }
        return Optional.of(new Mapping(shownAs, name, draft, head, read));
    }

    private static Head head(Setting root, String name) {
        return new Head(
                root.get("source").text(""),
                root.get("files").text(),
                charset(root.get("charset")),
                layout(root),
                table(root, name),
                HeaderHint.read(root.get("header")));
    }

    private static Layout layout(Setting root) {
        Layout layout = Layout.read(root.get("layout"));
        boolean headed = Stream.of("header", "table", "query")
                .anyMatch(key -> root.get(key).present());
        if (layout == Layout.FORM && headed) {
            root.get("layout").problem(MappingWords.FORM_HAS_NO_HEADER);
        }
        return layout;
    }

    private static Optional<Charset> charset(Setting charset) {
        try {
            return charset.text().map(Charset::forName);
        } catch (IllegalArgumentException unknown) {
            charset.problem(MappingWords.BAD_CHARSET);
            return Optional.empty();
        }
    }

    /** Reads {@code sheet}, {@code table} or {@code query}. */
    static TableWanted table(Setting owner, String name) {
        Setting sheet = owner.get("sheet");
        Setting table = owner.get("table");
        Setting query = owner.get("query");
        if (Stream.of(sheet, table, query).filter(Setting::present).count() > 1) {
            owner.problem(MappingWords.ONE_TABLE);
        }
        List<String> sheets = sheet.texts();
        return new TableWanted(sheets, table.text().orElse(null), query.text().orElse(null), name);
    }

    /** Keeps settings that could not be judged from being called unknown. */
    static void leaveAlone(Setting setting) {
        if (setting.isSection()) {
            setting.entries().values().forEach(MappingReader::leaveAlone);
        } else if (setting.isList()) {
            setting.items().forEach(MappingReader::leaveAlone);
        }
    }
}
