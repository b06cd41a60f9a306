/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.notification.events;

import org.jspecify.annotations.NullMarked;
