package io.hallbridge.samples.shapes;

import java.io.IOException;

/**
 * A sample file of one shape.
 *
 * @param file its path in the inbox, {@code headers/two-rows.xlsx}
 * @param content what makes its bytes
 */
record Shape(String file, Content content) {

    /** Makes the bytes of a file, the same each time. */
    interface Content {
        byte[] bytes() throws IOException;
    }
}
