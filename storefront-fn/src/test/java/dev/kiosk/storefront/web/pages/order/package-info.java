/** Tests of the pages of an order. */
@NullMarked
package dev.kiosk.storefront.web.pages.order;

import org.jspecify.annotations.NullMarked;
