package dev.kiosk.storefront.invoice.domain;

import java.util.List;

/** What a paper says, but for its number and its date. */
public sealed interface InvoiceDocument permits Invoice, CreditNote {

    Particulars particulars();

    /** What it is issued for; an order has one of each. */
    String cause();

    /** In minor units; never below 0. */
    long total();

    /** What of the total was taxed how; rates of which there is nothing are missing. */
    List<RateSum> rates();
}
