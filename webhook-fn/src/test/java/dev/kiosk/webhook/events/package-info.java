/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook.events;

import org.jspecify.annotations.NullMarked;
