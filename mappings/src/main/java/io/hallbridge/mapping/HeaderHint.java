package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mapping says about where the header is.
 *
 * @param row the header's first row; 0 to find it
 * @param rows how many rows make it up; 0 to find out
 * @param within how far down to look
 */
record HeaderHint(int row, int rows, int within) {
    static final int MOST_ROWS = 3;
    private static final int WITHIN = 30;

    static HeaderHint read(Setting header) {
        return new HeaderHint(
                (int) header.get("row").integer(0, 1, 10_000),
                (int) header.get("rows").integer(0, 1, MOST_ROWS),
                (int) header.get("within").integer(WITHIN, 1, 1_000));
    }

    static HeaderHint none() {
        return new HeaderHint(0, 0, WITHIN);
    }

    /** The rows among which the header is looked for. */
    List<Row> lookAt(Rows rows) throws Unreadable {
        List<Row> first = new ArrayList<>();
        Row next = rows.next();
        while (next != null) {
            first.add(next);
            next = next.number() < reach() ? rows.next() : null;
        }
        return first;
    }

    private int reach() {
        return Math.max(within, row + MOST_ROWS);
    }
}
