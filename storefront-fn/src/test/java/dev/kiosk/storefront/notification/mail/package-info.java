/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.notification.mail;

import org.jspecify.annotations.NullMarked;
