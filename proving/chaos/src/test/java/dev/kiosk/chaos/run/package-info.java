/** The runs, in the short form that every build affords. */
@NullMarked
package dev.kiosk.chaos.run;

import org.jspecify.annotations.NullMarked;
