/** Money that customers transfer to the shop's bank account: staff say that it has arrived, and send back what goes back. */
@NullMarked
package dev.kiosk.order.payments.transfer;

import org.jspecify.annotations.NullMarked;
