/** Exchanges recorded with a profile, and whether the profile still says and understands what was recorded. */
@NullMarked
package io.hallbridge.rehearsal;

import org.jspecify.annotations.NullMarked;
