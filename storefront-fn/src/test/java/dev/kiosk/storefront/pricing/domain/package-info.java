/** Tests of what carts come to. */
@NullMarked
package dev.kiosk.storefront.pricing.domain;

import org.jspecify.annotations.NullMarked;
