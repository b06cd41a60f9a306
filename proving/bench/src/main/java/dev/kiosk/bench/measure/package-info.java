/** What was measured: readings with the load of the machine beside them, and their medians. */
@NullMarked
package dev.kiosk.bench.measure;

import org.jspecify.annotations.NullMarked;
