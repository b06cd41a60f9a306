/** What is known of payment providers on both sides: where carts are priced, and where the money is taken. */
@NullMarked
package dev.kiosk.contracts.payment;

import org.jspecify.annotations.NullMarked;
