/** A hall to try things on: the exchange contract kept durably on loopback, with pages a citizen would read. */
@NullMarked
package io.hallbridge.sandbox;

import org.jspecify.annotations.NullMarked;
