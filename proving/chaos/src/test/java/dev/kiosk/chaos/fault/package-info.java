/** The same seed, the same faults. */
@NullMarked
package dev.kiosk.chaos.fault;

import org.jspecify.annotations.NullMarked;
