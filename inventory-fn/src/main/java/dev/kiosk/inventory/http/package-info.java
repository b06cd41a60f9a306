/** Stock over HTTP: read, adjust, import from CSV. */
@NullMarked
package dev.kiosk.inventory.http;

import org.jspecify.annotations.NullMarked;
