/** Dead letters delivered again to the one subscriber that did not take them. The broker is not asked: others took the event. */
@NullMarked
package dev.kiosk.order.deadletter.application;

import org.jspecify.annotations.NullMarked;
