/** What inventory hears: orders placed, confirmed, called off, returned. */
@NullMarked
package dev.kiosk.inventory.events;

import org.jspecify.annotations.NullMarked;
