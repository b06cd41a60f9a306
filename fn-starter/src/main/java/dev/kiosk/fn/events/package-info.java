/** Events in: decoded, validated, handled exactly once in effect, answered by one table of outcomes. */
@NullMarked
package dev.kiosk.fn.events;

import org.jspecify.annotations.NullMarked;
