/** Forgetting the customers of orders that are at their end. */
@NullMarked
package dev.kiosk.order.privacy.application;

import org.jspecify.annotations.NullMarked;
