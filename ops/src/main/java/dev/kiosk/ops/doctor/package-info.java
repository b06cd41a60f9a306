/** {@code ops doctor}: is everything there that Kiosk needs, and in order? A line each, with what to do about it. */
@NullMarked
package dev.kiosk.ops.doctor;

import org.jspecify.annotations.NullMarked;
