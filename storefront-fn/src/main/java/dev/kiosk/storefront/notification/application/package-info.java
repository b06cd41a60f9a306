/** Tells customers what happened: written down first, sent outside any transaction, noted when it is out. */
@NullMarked
package dev.kiosk.storefront.notification.application;

import org.jspecify.annotations.NullMarked;
