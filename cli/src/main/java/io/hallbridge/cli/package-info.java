/** How people ask: one class a verb that parses, calls one object, renders and says how the process ends. */
@NullMarked
package io.hallbridge.cli;

import org.jspecify.annotations.NullMarked;
