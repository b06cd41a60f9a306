/** Where the broker delivers what customers are told. */
@NullMarked
package dev.kiosk.storefront.notification.events;

import org.jspecify.annotations.NullMarked;
