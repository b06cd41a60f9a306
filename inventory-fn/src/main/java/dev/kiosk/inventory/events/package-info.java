/** What inventory hears: orders placed, confirmed, called off. */
@NullMarked
package dev.kiosk.inventory.events;

import org.jspecify.annotations.NullMarked;
