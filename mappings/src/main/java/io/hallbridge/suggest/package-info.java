/** Proposes a mapping for a workbook that nobody has mapped yet, and says what the mappings there are leave out. */
@NullMarked
package io.hallbridge.suggest;

import org.jspecify.annotations.NullMarked;
