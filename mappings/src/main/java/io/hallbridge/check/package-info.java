/** Whether a document, or all of them together, may leave. */
@NullMarked
package io.hallbridge.check;

import org.jspecify.annotations.NullMarked;
