package dev.kiosk.webhook.domain;

import java.util.UUID;

/**
 * A message on its way to one endpoint.
 *
 * @param attempts so far
 */
public record Delivery(UUID id, Endpoint endpoint, Message message, int attempts) {}
