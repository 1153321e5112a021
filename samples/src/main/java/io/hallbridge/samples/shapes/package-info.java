/** Makes {@code samples/shapes}: one small file for every shape of spreadsheet that departments send. */
@NullMarked
package io.hallbridge.samples.shapes;

import org.jspecify.annotations.NullMarked;
