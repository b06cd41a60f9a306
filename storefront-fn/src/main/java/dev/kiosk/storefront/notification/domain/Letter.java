package dev.kiosk.storefront.notification.domain;

/**
 * What a customer is told, in words.
 *
 * @param sender what who writes is called; empty for as the mail settings say
 * @param text for who reads no HTML, and for the order's page
 */
public record Letter(String sender, String subject, String text, String html) {}
