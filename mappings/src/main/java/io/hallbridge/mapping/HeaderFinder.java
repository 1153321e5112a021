package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Merge;
import io.hallbridge.row.Row;
import io.hallbridge.row.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the header of a sheet: the row, or two or three rows together, whose titles fit the mapping best. Merged ranges
 * are asked for only where one row alone does not settle it, because a large sheet has to be read through for them.
 */
final class HeaderFinder {
    private final List<Wanted> wanted;
    private final HeaderHint hint;
    private final Map<String, String> plain = new HashMap<>();
    private List<HeaderBlock> looked = List.of();

    HeaderFinder(List<Wanted> wanted, HeaderHint hint) {
        this.wanted = wanted;
        this.hint = hint;
    }

    /** The blocks that fit best, in the order of the rows; more than one where several fit equally well. */
    List<HeaderBlock> find(List<Row> rows, Table table) throws Unreadable {
        List<HeaderBlock> single = hint.rows() > 1 ? List.of() : best(rows, 1, 1, List.of());
        if (single.size() == 1 && single.get(0).match().complete() && !mayGoOn(single.get(0), rows)) {
            return single;
        }
        List<Merge> merges = table.merges();
        int least = Math.max(1, hint.rows());
        int most = hint.rows() == 0 ? HeaderHint.MOST_ROWS : hint.rows();
        return best(rows, least, most, merges).stream()
                .map(block -> extended(block, rows, merges))
                .toList();
    }

    private List<HeaderBlock> best(List<Row> rows, int least, int most, List<Merge> merges) {
        List<HeaderBlock> blocks = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            for (int size = least; size <= most && index + size <= rows.size(); size++) {
                block(rows, index, size, merges).ifPresent(blocks::add);
            }
        }
        looked = blocks;
        Optional<HeaderBlock> best = blocks.stream().min(HeaderBlock.BEST);
        return best.map(first -> withTies(first, blocks)).orElse(List.of());
    }

    /** The rows that fit best of those apart from the header that was found. */
    Optional<RunnerUp> runnerUp(HeaderBlock taken, List<Row> rows) {
        return looked.stream()
                .filter(taken::isApartFrom)
                .min(HeaderBlock.BEST)
                .map(next -> new RunnerUp(
                        rows.get(next.index()).number(), next.match().score()));
    }

    private static List<HeaderBlock> withTies(HeaderBlock best, List<HeaderBlock> blocks) {
        List<HeaderBlock> ties = new ArrayList<>(List.of(best));
        blocks.stream().filter(best::tiesWith).forEach(ties::add);
        return ties;
    }

    private Optional<HeaderBlock> block(List<Row> rows, int index, int size, List<Merge> merges) {
        int first = rows.get(index).number();
        if (hint.row() == 0 ? first > hint.within() : first != hint.row()) {
            return Optional.empty();
        }
        HeaderGrid grid = new HeaderGrid(rows.subList(index, index + size), merges);
        HeaderMatch match = new HeaderMatch(new HeaderTitles(grid, this::plain), wanted);
        int enough = hint.row() > 0 ? 1 : Math.min(2, wanted.size());
        return match.score() >= enough ? Optional.of(new HeaderBlock(index, size, match)) : Optional.empty();
    }

    /** A row is looked at alone and with those around it. */
    private String plain(String title) {
        return plain.computeIfAbsent(title, Titles::plain);
    }

    /** Whether the next row names columns that this one leaves blank: then it may be the header's lower half. */
    private static boolean mayGoOn(HeaderBlock block, List<Row> rows) {
        if (block.index() + 1 >= rows.size()) {
            return false;
        }
        Row header = rows.get(block.index());
        Row next = rows.get(block.index() + 1);
        for (int column = 0; column < next.cells().size(); column++) {
            if (!Clean.isBlank(next.cell(column).text())
                    && Clean.isBlank(header.cell(column).text())) {
                return true;
            }
        }
        return false;
    }

    /** The block with the rows below that its merged cells reach into. */
    private HeaderBlock extended(HeaderBlock block, List<Row> rows, List<Merge> merges) {
        if (hint.rows() > 0) {
            return block;
        }
        int first = rows.get(block.index()).number();
        int last = rows.get(block.index() + block.size() - 1).number();
        int reach = merges.stream()
                .filter(merge -> merge.firstRow() >= first && merge.firstRow() <= last)
                .mapToInt(Merge::lastRow)
                .filter(row -> row < first + HeaderHint.MOST_ROWS)
                .max()
                .orElse(last);
        int size = block.size();
        while (block.index() + size < rows.size()
                && rows.get(block.index() + size).number() <= reach) {
            size++;
        }
        return new HeaderBlock(block.index(), size, block.match());
    }
}
