/** What a shop is called and looks like, and what it says of itself. */
@NullMarked
package dev.kiosk.storefront.shop.domain;

import org.jspecify.annotations.NullMarked;
