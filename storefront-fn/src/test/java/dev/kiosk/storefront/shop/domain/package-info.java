/** Colours and pictures, as the shop takes them. */
@NullMarked
package dev.kiosk.storefront.shop.domain;

import org.jspecify.annotations.NullMarked;
