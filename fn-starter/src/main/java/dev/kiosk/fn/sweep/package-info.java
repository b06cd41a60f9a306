/** What a PingSource wakes a function for. */
@NullMarked
package dev.kiosk.fn.sweep;

import org.jspecify.annotations.NullMarked;
