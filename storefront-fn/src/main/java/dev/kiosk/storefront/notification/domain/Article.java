package dev.kiosk.storefront.notification.domain;

/**
 * What an alert is about.
 *
 * @param slug of its product; empty if it is not for sale any more
 */
public record Article(String name, String slug) {}
