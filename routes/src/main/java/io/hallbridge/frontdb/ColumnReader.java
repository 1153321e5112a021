package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the columns of a profile. */
final class ColumnReader {
    static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private static final int WIDEST = 1_000_000_000;

    private final Charset charset;
    private final String separator;
    private final ColumnLayout.BooleanWords words;

    /** What holds for all columns that do not say otherwise is read from the profile. */
    ColumnReader(Setting root) {
        this.charset = charset(root.get("charset"), Charset.forName("UTF-8"));
        this.separator = root.get("separator").text("^");
        Setting booleans = root.get("booleans");
        this.words = new ColumnLayout.BooleanWords(
                booleans.get("yes").text("1"), booleans.get("no").text("0"));
    }

    private static Charset charset(Setting setting, Charset usual) {
        Optional<String> name = setting.text();
        try {
            return name.map(Charset::forName).orElse(usual);
        } catch (IllegalArgumentException unknown) {
            setting.problem(TableWords.CHARSET);
            return usual;
        }
    }

    ColumnLayout read(Setting column) {
        if (!COLUMN.matcher(column.name()).matches()) {
            column.problem(TableWords.NAME);
        }
        ColumnKind kind = column.get("type")
                .among(ColumnKind.words())
                .flatMap(ColumnKind::of)
                .orElse(ColumnKind.TEXT);
        ColumnLayout layout = new ColumnLayout(
                column.name(),
                putting(column),
                kind,
                width(column.get("width"), kind),
                column.get("mandatory").flag(false),
                column.get("filler").text(),
                column.get("retired").text(),
                words);
        fitting(column, layout);
        return layout;
    }

    private Putting putting(Setting column) {
        Setting put = column.get("put");
        Setting from = column.get("from");
        Setting whole = column.get("from-document");
        Setting constant = column.get("constant");
        long origins =
                Stream.of(put, from, whole, constant).filter(Setting::present).count();
        if (origins > 1 || (origins == 0 && !column.get("filler").present())) {
            column.problem(TableWords.ONE_ORIGIN);
        }
        Putting.Joining joining = new Putting.Joining(
                column.get("separator").text(separator),
                !column.get("keep-order").flag(false));
        JsonPointer item = column.get("item").present() ? pointer(column.get("item")) : JsonPointer.empty();
        if (put.present()) {
            return put.among(RowSlot.words())
                    .flatMap(RowSlot::of)
                    .<Putting>map(Putting.FromSlot::new)
                    .orElseGet(Putting.Nothing::new);
        }
        if (constant.present()) {
            return new Putting.Constant(constant.text(""));
        }
        if (from.present() || whole.present()) {
            return new Putting.FromDocument(pointers(from.present() ? from : whole), whole.present(), item, joining);
        }
        return new Putting.Nothing();
    }

    private Width width(Setting width, ColumnKind kind) {
        if (width.present() && !kind.isText()) {
            width.problem(TableWords.WIDTH_OF_TEXT);
        }
        if (!width.isSection()) {
            return new Width((int) width.integer(0, 1, WIDEST), 0, charset);
        }
        return new Width(
                (int) width.get("characters").integer(0, 1, WIDEST),
                (int) width.get("bytes").integer(0, 1, WIDEST),
                charset(width.get("charset"), charset));
    }

    /** What stands in the profile itself has to fit into its column. */
    private static void fitting(Setting column, ColumnLayout layout) {
        for (String key : List.of("constant", "filler", "retired")) {
            column.get(key)
                    .text()
                    .flatMap(text -> fault(layout, text))
                    .ifPresent(why -> column.get(key).problem(TableWords.unfit(why)));
        }
    }

    private static Optional<Text> fault(ColumnLayout layout, String text) {
        return Cell.of(layout, text).fault().map(Cell.Fault::text);
    }

    private static List<JsonPointer> pointers(Setting setting) {
        List<JsonPointer> pointers = new ArrayList<>();
        setting.items().forEach(item -> pointers.add(pointer(item)));
        return pointers;
    }

    static JsonPointer pointer(Setting setting) {
        String written = setting.needed();
        if (written.startsWith("/")) {
            return JsonPointer.compile(written);
        }
        setting.problem(TableWords.POINTER);
        return JsonPointer.empty();
    }
}
