/** Payment providers. */
@NullMarked
package dev.kiosk.order.payments;

import org.jspecify.annotations.NullMarked;
