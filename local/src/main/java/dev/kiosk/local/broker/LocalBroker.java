package dev.kiosk.local.broker;

import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.routing.Destination;
import java.net.InetSocketAddress;
import java.time.Clock;

/** The brokers and PingSources of the manifests, running. */
public final class LocalBroker implements AutoCloseable {

    private final Manifests manifests;
    private final Courier courier;
    private final Broker broker;
    private final BrokerServer server;
    private final Pings pings;

    private LocalBroker(Manifests manifests, EventStore store, InetSocketAddress address, Habits habits) {
        this.manifests = manifests;
        this.courier = new Courier();
        this.broker = new Broker(manifests.brokers(), manifests.subscriptions(), store, courier, habits);
        this.pings = new Pings(courier, Clock.systemUTC());
        this.server = BrokerServer.start(broker, manifests.brokers(), address);
    }

    /** Takes events from now on. Nothing is delivered before {@link #deliver}. */
    public static LocalBroker start(Manifests manifests, Database database, InetSocketAddress address) {
        return start(manifests, database, address, Habits.BEST);
    }

    /** As {@link #start(Manifests, Database, InetSocketAddress)}, of another kind. */
    public static LocalBroker start(Manifests manifests, Database database, InetSocketAddress address, Habits habits) {
        EventStore store = PostgresEventStore.open(database.jdbcUrl(), database.username(), database.password());
        return new LocalBroker(manifests, store, address, habits);
    }

    /** Delivers what is undelivered, and from now on everything. */
    public void deliver(Destination.Resolver resolver) {
        broker.open(resolver);
        pings.start(manifests.pings(), resolver);
    }

    public int port() {
        return server.port();
    }

    /** Deliveries that are not over. */
    public long undelivered() {
        return broker.undelivered();
    }

    /** Stops delivering and waits for what is under way; still takes events. */
    public void pause() {
        pings.close();
        broker.pause();
    }

    @Override
    public void close() {
        pause();
        server.close();
        broker.close();
        courier.close();
    }
}
