/** The inner steps one by one, measured by JMH, so that a work that grew slower has an address. */
@NullMarked
package io.hallbridge.bench.steps;

import org.jspecify.annotations.NullMarked;
