/** Tests of what orders do to stock, over real HTTP and a real Postgres. */
@NullMarked
package dev.kiosk.inventory.events;

import org.jspecify.annotations.NullMarked;
