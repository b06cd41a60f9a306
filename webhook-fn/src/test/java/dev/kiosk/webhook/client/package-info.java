/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook.client;

import org.jspecify.annotations.NullMarked;
