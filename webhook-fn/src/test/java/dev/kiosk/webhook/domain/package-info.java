/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook.domain;

import org.jspecify.annotations.NullMarked;
