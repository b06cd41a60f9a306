/** The dead-letter sink of every Trigger, and the list of what ended there. */
@NullMarked
package dev.kiosk.order.deadletter.http;

import org.jspecify.annotations.NullMarked;
