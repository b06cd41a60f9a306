/** Sweeps, and what happens at once. */
@NullMarked
package dev.kiosk.order.application;

import org.jspecify.annotations.NullMarked;
