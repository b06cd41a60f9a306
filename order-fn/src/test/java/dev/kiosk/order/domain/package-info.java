/** What may happen to an order and its payment. */
@NullMarked
package dev.kiosk.order.domain;

import org.jspecify.annotations.NullMarked;
