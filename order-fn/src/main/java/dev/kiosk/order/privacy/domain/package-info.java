/** Customers who want to be forgotten. */
@NullMarked
package dev.kiosk.order.privacy.domain;

import org.jspecify.annotations.NullMarked;
