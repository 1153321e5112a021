/** Workbooks that we write: a department's own given back with its faults marked, and empty ones to be filled in. */
@NullMarked
package io.hallbridge.workbook;

import org.jspecify.annotations.NullMarked;
