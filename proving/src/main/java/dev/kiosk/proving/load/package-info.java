/** Drives the load generator, which is a process of its own, and reads what it found. */
@NullMarked
package dev.kiosk.proving.load;

import org.jspecify.annotations.NullMarked;
