/** How fast the built program is, beside a bare loop and beside what people would pick instead. */
@NullMarked
package io.hallbridge.bench;

import org.jspecify.annotations.NullMarked;
