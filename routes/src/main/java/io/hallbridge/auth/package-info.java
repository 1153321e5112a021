/** Who we are to a hall: credentials, tokens and signatures. */
@NullMarked
package io.hallbridge.auth;

import org.jspecify.annotations.NullMarked;
