/** Text that people type and paste, in the one form in which every function compares it. */
@NullMarked
package dev.kiosk.contracts.text;

import org.jspecify.annotations.NullMarked;
