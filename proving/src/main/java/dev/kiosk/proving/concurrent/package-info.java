/** Several things at once, and waiting: the one way in which everything here does either. */
@NullMarked
package dev.kiosk.proving.concurrent;

import org.jspecify.annotations.NullMarked;
