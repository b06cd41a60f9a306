/**
 * Payments by Stripe, over its HTTP API with nothing in between. A payment is a PaymentIntent: created without effect, then
 * confirmed, so that an answer that is lost leaves one that can be found again and never two that hold money.
 */
@NullMarked
package dev.kiosk.order.payments.stripe;

import org.jspecify.annotations.NullMarked;
