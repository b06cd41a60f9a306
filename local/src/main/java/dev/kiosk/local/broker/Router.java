package dev.kiosk.local.broker;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Knows which outlets an event goes through. */
final class Router {

    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<String, BrokerName> brokerOfOutlet = new HashMap<>();
    private final Map<BrokerName, List<Edge>> edges = new HashMap<>();
    private final AtomicLong lastEventId;
    private final Losses losses;

    /**
     * @param lastEventId the greatest number that an event has so far
     * @param losses what gets nowhere
     * @param courier what each outlet hands its deliveries to
     */
    Router(
            Collection<BrokerName> brokers,
            Collection<Subscription> subscriptions,
            long lastEventId,
            Losses losses,
            BiConsumer<Outlet, Delivery> courier) {
        this.lastEventId = new AtomicLong(lastEventId);
        this.losses = losses;
        brokers.forEach(broker -> edges.put(broker, new ArrayList<>()));
        subscriptions.forEach(subscription -> add(subscription, courier));
    }

    Map<String, Outlet> outlets() {
        return outlets;
    }

    /** @throws IllegalArgumentException if there is no such broker */
    Routed route(BrokerName broker, CloudEvent event) {
        List<Edge> ofBroker = edges.get(broker);
        if (ofBroker == null) {
            throw new IllegalArgumentException("no broker " + broker.path());
        }
        List<Outlet> matching = new ArrayList<>();
        for (Edge edge : ofBroker) {
            if (edge.subscription().filter().matches(event)
                    && !losses.loses(event, edge.outlet().id())) {
                matching.add(edge.outlet());
            }
        }
        return new Routed(lastEventId.incrementAndGet(), event, matching);
    }

    /** The reply of a subscriber goes to the broker that the event came from. */
    Routed routeReply(Outlet from, CloudEvent reply) {
        BrokerName broker = brokerOfOutlet.get(from.id());
        return broker == null ? new Routed(lastEventId.incrementAndGet(), reply, List.of()) : route(broker, reply);
    }

    Routed routeDeadLetter(Destination sink, CloudEvent letter) {
        Outlet outlet = outlets.get(deadLetterOutletOf(sink));
        if (outlet == null) {
            throw new IllegalArgumentException("no outlet for dead letters to " + sink);
        }
        return new Routed(lastEventId.incrementAndGet(), letter, List.of(outlet));
    }

    private void add(Subscription subscription, BiConsumer<Outlet, Delivery> courier) {
        String id = subscription.broker().namespace() + "/" + subscription.name();
        Outlet outlet = Outlet.toSubscriber(id, subscription.subscriber(), subscription.delivery(), courier);
        outlets.put(id, outlet);
        brokerOfOutlet.put(id, subscription.broker());
        edges.computeIfAbsent(subscription.broker(), broker -> new ArrayList<>())
                .add(new Edge(subscription, outlet));
        Destination sink = subscription.delivery().deadLetterSink();
        if (sink != null) {
            outlets.computeIfAbsent(
                    deadLetterOutletOf(sink), deadLetters -> Outlet.toDeadLetters(deadLetters, sink, courier));
        }
    }

    private static String deadLetterOutletOf(Destination sink) {
        return "dead-letters to " + sink;
    }

    private record Edge(Subscription subscription, Outlet outlet) {}

    /**
     * An event and the outlets it goes through, perhaps none.
     *
     * @param eventId its number in the store
     */
    record Routed(long eventId, CloudEvent event, List<Outlet> outlets) {

        Change.Added added() {
            return new Change.Added(
                    eventId,
                    new String(CloudEventCodec.toJson(event), StandardCharsets.UTF_8),
                    outlets.stream().map(Outlet::id).toList());
        }

        void dispatch(@Nullable Publication publication) {
            outlets.forEach(outlet -> outlet.offer(new Delivery(eventId, event, 0, publication)));
        }
    }
}
