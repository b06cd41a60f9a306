/** What was sold, and what of it was given back, on papers that never change: invoices and credit notes. */
@NullMarked
package dev.kiosk.storefront.invoice.domain;

import org.jspecify.annotations.NullMarked;
