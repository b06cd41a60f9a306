/** Invoices in Postgres: numbered without gaps, never changed. */
@NullMarked
package dev.kiosk.storefront.invoice.db;

import org.jspecify.annotations.NullMarked;
