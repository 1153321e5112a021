/** A directory with sources, halls, mappings and jobs, as settings: read once, all problems reported together. */
@NullMarked
package io.hallbridge.workspace;

import org.jspecify.annotations.NullMarked;
