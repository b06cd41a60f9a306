/** What inventory does for orders and staff: one visit to the stock-room each, in one transaction. */
@NullMarked
package dev.kiosk.inventory.application;

import org.jspecify.annotations.NullMarked;
