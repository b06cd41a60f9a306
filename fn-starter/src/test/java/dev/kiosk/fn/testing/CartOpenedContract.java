package dev.kiosk.fn.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CartOpened;
import dev.kiosk.fn.Ids;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import org.junit.jupiter.api.Test;

/** For functions that are woken by it: all that it is for is done when they are awake. */
public abstract class CartOpenedContract {

    private final CloudEvent event = EventClient.event(new CartOpened(Ids.next()));

    /** The function's. */
    protected abstract EventClient events();

    @Test
    void isAnsweredWithNothingHoweverOftenItComes() {
        for (int i = 0; i < 2; i++) {
            EventResponse response = events().send(event);

            assertThat(response.status()).isEqualTo(202);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void isRefusedWhereItSaysNothing() {
        CloudEvent broken =
                CloudEventBuilder.v1(event).withData("{}".getBytes(UTF_8)).build();

        assertThat(events().send(broken).status()).isEqualTo(400);
    }
}
