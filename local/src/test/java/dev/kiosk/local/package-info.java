/** The platform as a whole, tested. */
@NullMarked
package dev.kiosk.local;

import org.jspecify.annotations.NullMarked;
