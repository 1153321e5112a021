/** What is wrong or deserves a look, where exactly, how bad, and who can repair it. */
@NullMarked
package io.hallbridge.finding;

import org.jspecify.annotations.NullMarked;
