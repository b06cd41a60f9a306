/** What the machine can do without Kiosk: the yardsticks beside every figure. */
@NullMarked
package dev.kiosk.bench.machine;

import org.jspecify.annotations.NullMarked;
