/** Which events are heard, and what happens then. */
@NullMarked
package dev.kiosk.webhook.events;

import org.jspecify.annotations.NullMarked;
