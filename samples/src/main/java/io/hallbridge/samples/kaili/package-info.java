/** Makes the Kaili workspace: the content is written by hand, its files are made from it. */
@NullMarked
package io.hallbridge.samples.kaili;

import org.jspecify.annotations.NullMarked;
