/** What was sent, what came back, what the hall now holds, who holds the lock. */
@NullMarked
package io.hallbridge.ledger;

import org.jspecify.annotations.NullMarked;
