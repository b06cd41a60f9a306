/** Tests of this package. */
@NullMarked
package dev.kiosk.webhook.db;

import org.jspecify.annotations.NullMarked;
