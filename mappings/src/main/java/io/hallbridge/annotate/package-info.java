/** A department's own workbook given back, with everything that is wrong marked where it stands. */
@NullMarked
package io.hallbridge.annotate;

import org.jspecify.annotations.NullMarked;
