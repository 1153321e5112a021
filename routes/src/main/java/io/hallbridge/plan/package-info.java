/** The difference between what we hold and what the hall last accepted, as a file. */
@NullMarked
package io.hallbridge.plan;

import org.jspecify.annotations.NullMarked;
