/** Erasures, for staff. */
@NullMarked
package dev.kiosk.storefront.privacy.http;

import org.jspecify.annotations.NullMarked;
