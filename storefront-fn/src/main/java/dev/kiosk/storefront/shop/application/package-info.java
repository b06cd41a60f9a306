/** The shop as it is now, and where staff change it. */
@NullMarked
package dev.kiosk.storefront.shop.application;

import org.jspecify.annotations.NullMarked;
