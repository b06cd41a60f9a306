/** Tests of buying by forms alone. */
@NullMarked
package dev.kiosk.storefront.checkout.pages;

import org.jspecify.annotations.NullMarked;
