package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which header was taken, and why. */
final class HeaderWords {
    private HeaderWords() {}

    static HeaderTaken taken(TableOpen open, Site site, Binder binder) {
        Opened opened = open.opened();
        List<Integer> rows = opened.header().stream().map(Row::number).toList();
        List<Wanted> missing = new ArrayList<>(open.missing(Need.EXPECTED));
        int score = opened.match().score();
        int wanted = score + missing.size();
        List<String> unmatched = open.unusedColumns().stream()
                .map(column -> opened.named() ? site.title(column) : site.called(column) + " " + site.title(column))
                .toList();
        List<String> lacking = Wanted.shown(missing);
        return new HeaderTaken(
                opened.table().name(),
                rows,
                score,
                wanted,
                binder.shown(),
                unmatched,
                lacking,
                opened.form() == null
                        ? then(why(rows, score, wanted, lacking), opened.runnerUp())
                        : form(score, wanted, lacking));
    }

    private static Text then(Text why, @Nullable RunnerUp next) {
        return next == null
                ? why
                : new Text(why.zh() + next.shown().zh(), why.en() + next.shown().en());
    }

    private static Text form(int score, int wanted, List<String> missing) {
        return new Text(
                "竖表，一张工作表一项，" + wanted + " 个标签中有 " + score + " 个相符"
                        + (missing.isEmpty() ? "" : "，缺：" + String.join("、", missing)),
                "a form, one item a sheet, " + score + " of " + wanted + " labels fit"
                        + (missing.isEmpty() ? "" : ", without " + String.join(", ", missing)));
    }

    private static Text why(List<Integer> rows, int score, int wanted, List<String> missing) {
        String lackZh = missing.isEmpty() ? "" : "，缺：" + String.join("、", missing);
        String lackEn = missing.isEmpty() ? "" : ", without " + String.join(", ", missing);
        if (rows.isEmpty()) {
            return new Text(
                    "数据库列名，" + wanted + " 列中有 " + score + " 列相符" + lackZh,
                    "columns named by the database, " + score + " of " + wanted + " fit" + lackEn);
        }
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        String where = first == last ? String.valueOf(first) : first + "–" + last;
        return new Text(
                "表头第 " + where + " 行，" + wanted + " 列中有 " + score + " 列相符" + lackZh,
                (first == last ? "header in row " : "header in rows ") + where + ", " + score + " of " + wanted
                        + " columns fit" + lackEn);
    }
}
