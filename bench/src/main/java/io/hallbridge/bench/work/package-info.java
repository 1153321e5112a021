/** What is measured, and of whom. */
@NullMarked
package io.hallbridge.bench.work;

import org.jspecify.annotations.NullMarked;
