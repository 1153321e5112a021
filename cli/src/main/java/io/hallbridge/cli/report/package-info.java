/** What a check found, as a page, a table or a format that other programs read. */
@NullMarked
package io.hallbridge.cli.report;

import org.jspecify.annotations.NullMarked;
