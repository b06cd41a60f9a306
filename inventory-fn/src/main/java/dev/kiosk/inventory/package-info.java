/** inventory-fn: how much of each SKU there is, and which orders hold or took it. */
@NullMarked
package dev.kiosk.inventory;

import org.jspecify.annotations.NullMarked;
