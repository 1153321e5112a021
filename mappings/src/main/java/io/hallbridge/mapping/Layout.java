package io.hallbridge.mapping;

import io.hallbridge.setting.Setting;
import java.util.List;

/** How a table sets out its items. */
enum Layout {
    /** One item a row, below a header. */
    ROWS,
    /** One item a sheet, each value to the right of its label or below it. */
    FORM;

    static Layout read(Setting layout) {
        return layout.among(List.of("rows", "form")).orElse("rows").equals("form") ? FORM : ROWS;
    }
}
