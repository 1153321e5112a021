/** A line of a source exactly as read, and where it came from: file, sheet, row, column; or table and key. */
@NullMarked
package io.hallbridge.row;

import org.jspecify.annotations.NullMarked;
