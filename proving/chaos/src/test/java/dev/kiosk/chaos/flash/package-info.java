/** The flash sale, in the short form that every build affords. */
@NullMarked
package dev.kiosk.chaos.flash;

import org.jspecify.annotations.NullMarked;
