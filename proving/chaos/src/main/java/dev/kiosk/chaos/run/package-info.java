/** The runs: a shop under faults, and a flash sale. */
@NullMarked
package dev.kiosk.chaos.run;

import org.jspecify.annotations.NullMarked;
