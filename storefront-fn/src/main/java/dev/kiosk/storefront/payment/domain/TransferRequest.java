package dev.kiosk.storefront.payment.domain;

import java.time.Instant;

/**
 * What a customer is asked to transfer.
 *
 * @param reference by which staff find the order
 * @param until when it has to have arrived
 */
public record TransferRequest(BankAccount account, String reference, Instant until) {}
