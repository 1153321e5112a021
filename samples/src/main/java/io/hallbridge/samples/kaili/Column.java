package io.hallbridge.samples.kaili;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet or table.
 *
 * @param group the title of the group above it; empty where it has none
 * @param title its own title
 * @param width its width in characters
 * @param field the field of the document it shows, or {@code field/n/part}; empty for 序号
 * @param merged whether equal cells one below the other are merged
 * @param cell what stands in it: a text, a number or nothing
 */
record Column(
        String group,
        String title,
        int width,
        String field,
        boolean merged,
        Function<Map<String, Object>, @Nullable Object> cell) {

    Column mergedDown() {
        return new Column(group, title, width, field, true, cell);
    }

    /** The title as a mapping writes it. */
    String plainTitle() {
        return title.replace("\n", "");
    }
}
