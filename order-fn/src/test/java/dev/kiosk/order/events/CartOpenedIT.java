package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CartOpened;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.junit.jupiter.api.Test;

/** All that it is for is done when the function is awake. */
class CartOpenedIT {

    private final OrderServer server = OrderServer.shared();
    private final CloudEvent event = EventClient.event(new CartOpened(Ids.next()));

    @Test
    void isAnsweredWithNothingHoweverOftenItComes() {
        for (int i = 0; i < 2; i++) {
            EventResponse response = server.events().send(event);

            assertThat(response.status()).isEqualTo(202);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void isRefusedWhereItSaysNothing() {
        CloudEvent broken =
                CloudEventBuilder.v1(event).withData("{}".getBytes(UTF_8)).build();

        assertThat(server.events().send(broken).status()).isEqualTo(400);
    }
}
