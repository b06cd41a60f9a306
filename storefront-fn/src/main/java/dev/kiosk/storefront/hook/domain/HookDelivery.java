package dev.kiosk.storefront.hook.domain;

import java.util.UUID;

/**
 * A message on its way to one endpoint.
 *
 * @param attempts so far
 */
public record HookDelivery(UUID id, HookEndpoint endpoint, HookMessage message, int attempts) {}
