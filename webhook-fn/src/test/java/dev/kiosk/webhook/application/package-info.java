/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook.application;

import org.jspecify.annotations.NullMarked;
