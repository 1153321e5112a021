/** How it is told. */
@NullMarked
package io.hallbridge.bench.page;

import org.jspecify.annotations.NullMarked;
