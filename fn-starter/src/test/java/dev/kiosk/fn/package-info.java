/** Holds the starter to the rules of every function. */
@NullMarked
package dev.kiosk.fn;

import org.jspecify.annotations.NullMarked;
