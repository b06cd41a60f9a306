/** What the whole of bench keeps to. */
@NullMarked
package dev.kiosk.bench;

import org.jspecify.annotations.NullMarked;
