/** Invoices as customers see them: a page, and a PDF. */
@NullMarked
package dev.kiosk.storefront.invoice.pages;

import org.jspecify.annotations.NullMarked;
