/** Asking to send something back, and withdrawing from the contract: each is handed on, and the order does it. */
@NullMarked
package dev.kiosk.storefront.returns.application;

import org.jspecify.annotations.NullMarked;
