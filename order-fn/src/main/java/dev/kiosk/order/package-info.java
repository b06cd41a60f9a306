/** The order function: orders and their saga, payments, dead letters. */
@NullMarked
package dev.kiosk.order;

import org.jspecify.annotations.NullMarked;
