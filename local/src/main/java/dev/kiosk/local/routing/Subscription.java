package dev.kiosk.local.routing;

/**
 * One edge of the mesh: a Trigger.
 *
 * @param name the Trigger's name
 */
public record Subscription(
        String name, BrokerName broker, EventFilter filter, Destination subscriber, DeliveryPolicy delivery) {}
