/** Tests of what pages say about prices. */
@NullMarked
package dev.kiosk.storefront.pricing.pages;

import org.jspecify.annotations.NullMarked;
