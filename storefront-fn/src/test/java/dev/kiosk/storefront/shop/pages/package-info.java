/** The shop, as its pages show it. */
@NullMarked
package dev.kiosk.storefront.shop.pages;

import org.jspecify.annotations.NullMarked;
