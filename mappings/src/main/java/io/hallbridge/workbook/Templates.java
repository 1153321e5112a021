package io.hallbridge.workbook;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.Optional;

/** Knows the templates again that departments filled in, by the first words of their first sheet. */
public final class Templates {
    /** Those words, the template's name behind them. */
    static final String START = "填表说明 · hallbridge ";

    /** What a template's sheets that hold no rows are called. */
    static final String GUIDE = "填表说明";

    static final String CODES = "代码表";

    private Templates() {}

    /** The template that an opened file is. */
    public static Optional<Template> recognised(Tables tables, Datasets datasets) throws Unreadable {
        Optional<Table> guide = tables.find(GUIDE);
        if (guide.isEmpty()) {
            return Optional.empty();
        }
        try (Rows rows = guide.get().rows()) {
            Row first = rows.next();
            String text = first == null ? "" : first.cell(0).text();
            return text.startsWith(START) ? named(text.substring(START.length()).strip(), datasets) : Optional.empty();
        }
    }

    private static Optional<Template> named(String name, Datasets datasets) {
        String[] words = name.split(" ", 2);
        return datasets.find(words[0])
                .flatMap(dataset -> words.length == 1
                        ? Optional.of(Template.of(dataset, datasets))
                        : Template.of(dataset, datasets, words[1]));
    }
}
