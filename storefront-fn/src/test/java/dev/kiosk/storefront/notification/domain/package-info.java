/** Tests of this package. */
@NullMarked
package dev.kiosk.storefront.notification.domain;

import org.jspecify.annotations.NullMarked;
