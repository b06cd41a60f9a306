/** The versions of the shop, and its logos, in Postgres. */
@NullMarked
package dev.kiosk.storefront.shop.db;

import org.jspecify.annotations.NullMarked;
