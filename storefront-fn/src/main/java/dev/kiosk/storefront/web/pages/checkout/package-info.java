/** The checkout's page. */
@NullMarked
package dev.kiosk.storefront.web.pages.checkout;

import org.jspecify.annotations.NullMarked;
