/** Carts in Postgres: changes of one cart are serialised by its row. */
@NullMarked
package dev.kiosk.storefront.cart.db;

import org.jspecify.annotations.NullMarked;
