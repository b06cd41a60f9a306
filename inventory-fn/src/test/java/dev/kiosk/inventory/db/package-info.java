/** Tests of what the database itself guarantees. */
@NullMarked
package dev.kiosk.inventory.db;

import org.jspecify.annotations.NullMarked;
