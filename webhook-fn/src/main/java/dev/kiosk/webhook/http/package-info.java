/** The interface of staff, under which the back office works. No customer reaches it. */
@NullMarked
package dev.kiosk.webhook.http;

import org.jspecify.annotations.NullMarked;
