/** Invoices of an order for its customer, and for staff. */
@NullMarked
package dev.kiosk.storefront.invoice.http;

import org.jspecify.annotations.NullMarked;
