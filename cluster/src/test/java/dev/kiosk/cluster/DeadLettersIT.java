package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.Databases;
import dev.kiosk.cluster.shop.Http;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import dev.kiosk.cluster.shop.Stream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the broker gave up on can be given to the one subscriber that missed it. */
@Order(5)
@OpenShop
class DeadLettersIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ONLY_ONCE = "broker.delivery.retry=1";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void replayGoesToTheSubscriberThatMissedItAndTheOrderGoesOn(Shop shop) throws Exception {
        shop.upgrade(ONLY_ONCE);
        Buyer.Bought order;
        String letter;
        try (Databases databases = shop.databases();
                Connection postgres = databases.open("postgres")) {
            allow(postgres, false);
            try {
                order = shop.sells(5);
                letter = letterOf(shop, order);
            } finally {
                allow(postgres, true);
            }
        }

        HttpResponse<String> replay = Http.insist(
                () -> HttpRequest.newBuilder(shop.inside("order-fn").resolve("/api/dead-letters/" + letter + "/replay"))
                        .POST(BodyPublishers.noBody()));

        assertThat(replay.statusCode()).as(replay.body()).isBetween(200, 299);
        assertThat(order.outcome(PATIENCE)).isEqualTo("confirmed");
        assertThat(new Stream(shop, order).until("order.confirmed"::equals)).doesNotHaveDuplicates();
        shop.upgrade("");
    }

    /** The letter to inventory-fn about the order. */
    private static String letterOf(Shop shop, Buyer.Bought order) {
        Wait.until(
                "a dead letter of " + order.orderId(), () -> find(shop, order).isPresent());
        return find(shop, order).orElseThrow();
    }

    private static Optional<String> find(Shop shop, Buyer.Bought order) {
        HttpResponse<String> page = Http.insist(
                () -> HttpRequest.newBuilder(shop.inside("order-fn").resolve("/api/dead-letters?limit=200")));
        return JSON.readTree(page.body())
                .path("items")
                .valueStream()
                .filter((JsonNode item) -> item.path("subject").asString("").equals(order.orderId())
                        && item.path("destination").asString("").contains("inventory-fn"))
                .map(item -> item.path("id").asString())
                .findFirst();
    }

    private static void allow(Connection postgres, boolean connections) throws Exception {
        try (var statement = postgres.createStatement()) {
            statement.execute("alter database inventory allow_connections " + connections);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'inventory'");
        }
    }
}
