/** Issues invoices and credit notes when they are due, each once. */
@NullMarked
package dev.kiosk.storefront.invoice.application;

import org.jspecify.annotations.NullMarked;
