/** Orders in the back office: found, shipped, delivered, cancelled, taken back, paid back. */
@NullMarked
package dev.kiosk.backoffice.order.pages;

import org.jspecify.annotations.NullMarked;
