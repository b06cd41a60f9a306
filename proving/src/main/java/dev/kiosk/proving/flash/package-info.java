/** The flash sale: far more buyers than units, all at once. */
@NullMarked
package dev.kiosk.proving.flash;

import org.jspecify.annotations.NullMarked;
