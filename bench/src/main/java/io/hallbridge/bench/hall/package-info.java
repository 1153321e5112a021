/** A hall that takes batches as the reference contract has it, counts them, and costs next to nothing. */
@NullMarked
package io.hallbridge.bench.hall;

import org.jspecify.annotations.NullMarked;
