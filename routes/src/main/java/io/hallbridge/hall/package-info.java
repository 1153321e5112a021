/** A hall's exchange API as a profile: request shape, success, outcome per document, limits. */
@NullMarked
package io.hallbridge.hall;

import org.jspecify.annotations.NullMarked;
