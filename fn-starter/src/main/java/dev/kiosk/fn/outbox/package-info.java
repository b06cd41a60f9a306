/** Events out: written in the transaction of the effect, sent after its commit and before the answer. */
@NullMarked
package dev.kiosk.fn.outbox;

import org.jspecify.annotations.NullMarked;
