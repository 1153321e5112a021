package io.hallbridge.suggest;

import io.hallbridge.dataset.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping that is proposed for one workbook.
 *
 * @param dataset the dataset that fits best
 * @param next the name of the dataset that fits next, with how many columns; empty where none does
 * @param sheet the sheet
 * @param named whether the source's tables have names, which a CSV file's has not
 * @param rows the header's rows
 * @param columns the fields found, guesses among them
 * @param lists the lists found
 * @param leftOver the columns that no field is known for: {@code A 序号}
 * @param lacking fields that every document must have and that no column gives
 * @param unknown words that are in no code table, with how often they occur, by field
 * @param documents how many documents the workbook gives when read so
 */
public record Suggestion(
        Dataset dataset,
        Optional<String> next,
        String sheet,
        boolean named,
        List<Integer> rows,
        List<Proposed> columns,
        List<ProposedList> lists,
        List<String> leftOver,
        List<String> lacking,
        Map<String, Map<String, Long>> unknown,
        long documents) {
    public Suggestion {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        lists = List.copyOf(lists);
        leftOver = List.copyOf(leftOver);
        lacking = List.copyOf(lacking);
    }

    /** The same, knowing what reading the workbook with it showed. */
    Suggestion read(Map<String, Map<String, Long>> words, long made) {
        return new Suggestion(dataset, next, sheet, named, rows, columns, lists, leftOver, lacking, words, made);
    }
}
