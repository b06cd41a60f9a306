/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook.http;

import org.jspecify.annotations.NullMarked;
