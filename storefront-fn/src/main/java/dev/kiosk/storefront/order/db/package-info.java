/** The customer's view of orders in Postgres. Rows of orders are locked before anything else, in the order of ids. */
@NullMarked
package dev.kiosk.storefront.order.db;

import org.jspecify.annotations.NullMarked;
