/** What every function of Kiosk gets. No business word is in it. */
@NullMarked
package dev.kiosk.fn;

import org.jspecify.annotations.NullMarked;
