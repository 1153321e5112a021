/** A hall's exchange tables (前置库): which document becomes which rows, and how they are written, looked up and read back. */
@NullMarked
package io.hallbridge.frontdb;

import org.jspecify.annotations.NullMarked;
