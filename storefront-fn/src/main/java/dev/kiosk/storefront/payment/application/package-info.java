/** Notifications of payment providers: verified, read, and handed on once each. What they say is a hint; order-fn asks the provider. */
@NullMarked
package dev.kiosk.storefront.payment.application;

import org.jspecify.annotations.NullMarked;
