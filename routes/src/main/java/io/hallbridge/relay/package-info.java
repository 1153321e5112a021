/** What is carried over an air gap: bundles of batches one way, receipts the other, each signed, in a chain and perhaps sealed. */
@NullMarked
package io.hallbridge.relay;

import org.jspecify.annotations.NullMarked;
