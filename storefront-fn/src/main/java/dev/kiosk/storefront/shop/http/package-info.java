/** The shop for staff, and what its pages are dressed in. */
@NullMarked
package dev.kiosk.storefront.shop.http;

import org.jspecify.annotations.NullMarked;
