/** Tests of buying by forms alone. */
@NullMarked
package dev.kiosk.storefront.web.pages.checkout;

import org.jspecify.annotations.NullMarked;
