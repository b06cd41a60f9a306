/** What the machine can do without Kiosk: the yardsticks beside every figure. */
@NullMarked
package dev.kiosk.proving.bench;

import org.jspecify.annotations.NullMarked;
