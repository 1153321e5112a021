/** The way out: Camel routes that bring batches to a hall, and what became of them. */
@NullMarked
package io.hallbridge.delivery;

import org.jspecify.annotations.NullMarked;
