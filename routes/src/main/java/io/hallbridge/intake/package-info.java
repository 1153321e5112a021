/** How files and database rows come in: Camel routes that poll, lock, query, and afterwards move or leave. */
@NullMarked
package io.hallbridge.intake;

import org.jspecify.annotations.NullMarked;
