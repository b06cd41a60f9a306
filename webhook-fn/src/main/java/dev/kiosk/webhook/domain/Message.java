package dev.kiosk.webhook.domain;

import java.time.Instant;

/**
 * What endpoints are told of one event, the same for all of them and for every attempt.
 *
 * @param id the {@code webhook-id}, derived from what happened: said again under another event id, it is the same message
 * @param type short and without its version: {@code order.confirmed}
 * @param subject the order
 * @param body JSON: {@code {type, timestamp, data}}
 */
public record Message(String id, String type, String subject, String body, Instant at) {}
