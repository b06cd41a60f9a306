/** Holds who may do what, and that it is told so. */
@NullMarked
package dev.kiosk.contracts.staff;

import org.jspecify.annotations.NullMarked;
