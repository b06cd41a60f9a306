/** Rules of this module. */
@NullMarked
package dev.kiosk.images;

import org.jspecify.annotations.NullMarked;
