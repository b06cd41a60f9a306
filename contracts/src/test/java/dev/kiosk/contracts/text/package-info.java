/** Holds how typed text is compared. */
@NullMarked
package dev.kiosk.contracts.text;

import org.jspecify.annotations.NullMarked;
