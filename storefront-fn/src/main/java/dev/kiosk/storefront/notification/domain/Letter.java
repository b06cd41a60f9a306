package dev.kiosk.storefront.notification.domain;

/**
 * What a customer is told, in words.
 *
 * @param text for who reads no HTML, and for the order's page
 */
public record Letter(String subject, String text, String html) {}
