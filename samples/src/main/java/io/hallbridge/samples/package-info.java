/** What the samples' generators have in common: files that come out the same each time. */
@NullMarked
package io.hallbridge.samples;

import org.jspecify.annotations.NullMarked;
