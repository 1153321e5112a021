/** One pass of a job from its sources to the hall: checked, planned, delivered, and summed up in numbers that must agree. */
@NullMarked
package io.hallbridge.run;

import org.jspecify.annotations.NullMarked;
