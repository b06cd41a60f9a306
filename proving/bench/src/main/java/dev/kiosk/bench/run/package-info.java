/** {@code make bench}: what is measured, in which order, for how long. */
@NullMarked
package dev.kiosk.bench.run;

import org.jspecify.annotations.NullMarked;
