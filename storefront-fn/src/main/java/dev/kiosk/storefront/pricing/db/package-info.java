/** The pricing rules in Postgres, and how often promotions with limits are used. */
@NullMarked
package dev.kiosk.storefront.pricing.db;

import org.jspecify.annotations.NullMarked;
