/**
 * A payment provider to try things with. It behaves as one outside would: it keeps its own books, which pods share and which
 * survive restarts, and takes part in no transaction of ours. What becomes of a payment depends on its token.
 */
@NullMarked
package dev.kiosk.order.payments.sandbox;

import org.jspecify.annotations.NullMarked;
