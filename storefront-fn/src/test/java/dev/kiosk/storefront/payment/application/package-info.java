/** Signatures, by the bytes. No server is needed for them. */
@NullMarked
package dev.kiosk.storefront.payment.application;

import org.jspecify.annotations.NullMarked;
