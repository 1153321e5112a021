/** Whether hall and source agree after everything that can go wrong has gone wrong, tried with real processes. */
@NullMarked
package io.hallbridge.samples.soak;

import org.jspecify.annotations.NullMarked;
