/** A function as small as can be, to test what every function gets. */
@NullMarked
package dev.kiosk.fn.sample;

import org.jspecify.annotations.NullMarked;
