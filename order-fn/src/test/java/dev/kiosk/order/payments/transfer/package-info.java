@NullMarked
package dev.kiosk.order.payments.transfer;

import org.jspecify.annotations.NullMarked;
