/** The checkout's page. */
@NullMarked
package dev.kiosk.storefront.checkout.pages;

import org.jspecify.annotations.NullMarked;
