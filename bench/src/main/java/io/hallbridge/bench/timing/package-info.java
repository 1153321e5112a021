/** What a process took. */
@NullMarked
package io.hallbridge.bench.timing;

import org.jspecify.annotations.NullMarked;
