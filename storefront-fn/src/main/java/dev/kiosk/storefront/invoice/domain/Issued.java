package dev.kiosk.storefront.invoice.domain;

import java.time.Instant;

/** A paper that was issued. */
public record Issued(String number, Instant at, InvoiceDocument document) {}
