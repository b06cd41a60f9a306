/** What the tests of inventory share. */
@NullMarked
package dev.kiosk.inventory.testing;

import org.jspecify.annotations.NullMarked;
