/** Alerts in Postgres. */
@NullMarked
package dev.kiosk.storefront.alert.db;

import org.jspecify.annotations.NullMarked;
