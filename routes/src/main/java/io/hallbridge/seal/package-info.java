/** Digests, signatures and ciphers as halls ask for them: functions of bytes and keys that know of no hall. */
@NullMarked
package io.hallbridge.seal;

import org.jspecify.annotations.NullMarked;
