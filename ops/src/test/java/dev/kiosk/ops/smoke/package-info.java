/** The smoke order, in a shop that misbehaves in every way. */
@NullMarked
package dev.kiosk.ops.smoke;

import org.jspecify.annotations.NullMarked;
