/** A plain Camel application that does the same work. */
@NullMarked
package io.hallbridge.bench.peer;

import org.jspecify.annotations.NullMarked;
