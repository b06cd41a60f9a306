package dev.kiosk.inventory;

import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.inventory.testing.InventoryServer;
import io.cloudevents.CloudEvent;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageIT {

    @Test
    void asksToComeAgainWhileTheDatabaseIsDownAndRecoversByItself() {
        TestDatabase database = TestDatabase.migrated("inventory-fn");
        try (InventoryServer server = InventoryServer.start(database, "--spring.r2dbc.pool.max-acquire-time=1s")) {
            String cup = server.stocked(10);
            CloudEvent event = EventClient.event(placed(server.clock().instant(), line(cup, 4)));
            database.shutOut();

            EventResponse refused = server.events().send(event);
            HttpResponse<String> unread = server.get("/api/stock/" + cup);
            database.letIn();

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(unread.statusCode()).isEqualTo(503);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(server.events().send(event).status()).isEqualTo(200));
            assertThat(server.stock(cup).reserved()).isEqualTo(4);
        }
    }
}
