/** Tests of inventory-fn as a whole. */
@NullMarked
package dev.kiosk.inventory;

import org.jspecify.annotations.NullMarked;
