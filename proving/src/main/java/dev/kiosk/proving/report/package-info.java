/** What was measured: readings with the load of the machine beside them, and their medians. */
@NullMarked
package dev.kiosk.proving.report;

import org.jspecify.annotations.NullMarked;
