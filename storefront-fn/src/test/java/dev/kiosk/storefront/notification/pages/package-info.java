/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.notification.pages;

import org.jspecify.annotations.NullMarked;
