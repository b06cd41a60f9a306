/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook;

import org.jspecify.annotations.NullMarked;
