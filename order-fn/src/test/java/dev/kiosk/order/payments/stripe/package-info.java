/** The Stripe adapter, over HTTP against a fake that answers as Stripe's published API does. */
@NullMarked
package dev.kiosk.order.payments.stripe;

import org.jspecify.annotations.NullMarked;
