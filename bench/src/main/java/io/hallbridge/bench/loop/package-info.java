/** The bare loop: what must be done in any case, written straight on, without a toolkit. */
@NullMarked
package io.hallbridge.bench.loop;

import org.jspecify.annotations.NullMarked;
