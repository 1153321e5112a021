package io.hallbridge.frontdb;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row made of a document.
 *
 * @param layout the table it goes to
 * @param values what its columns are given, in the layout's order
 */
record Made(RowLayout layout, List<@Nullable Object> values) {
    Made {
        values = Collections.unmodifiableList(values);
    }
}
