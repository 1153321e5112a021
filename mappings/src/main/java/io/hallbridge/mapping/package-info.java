/** How a department's row becomes a document of a dataset. */
@NullMarked
package io.hallbridge.mapping;

import org.jspecify.annotations.NullMarked;
