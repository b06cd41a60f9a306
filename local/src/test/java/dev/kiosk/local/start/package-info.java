/** The data folder, tested. */
@NullMarked
package dev.kiosk.local.start;

import org.jspecify.annotations.NullMarked;
