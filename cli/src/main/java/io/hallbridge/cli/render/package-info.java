/** How answers look: lines, tables, colours, progress and JSON. */
@NullMarked
package io.hallbridge.cli.render;

import org.jspecify.annotations.NullMarked;
