package dev.kiosk.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.order.OrderProperties.Sandbox;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class OrderPropertiesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final DataSize SIZE = DataSize.ofMegabytes(1);
    private static final Sandbox SANDBOX = new Sandbox(URI.create("http://localhost"), 1);

    @Test
    void refusesAnOrderThatExpiresAtOnce() {
        assertThatThrownBy(() -> new OrderProperties(Duration.ZERO, SECOND, MINUTE, SIZE, SANDBOX))
                .hasMessageContaining("kiosk.order.time-to-confirm");
    }

    @Test
    void refusesAProviderThatIsNotWaitedFor() {
        assertThatThrownBy(() -> new OrderProperties(MINUTE, SECOND.negated(), MINUTE, SIZE, SANDBOX))
                .hasMessageContaining("kiosk.order.payment-timeout");
    }

    @Test
    void refusesToDoubtAPaymentThatAnEventMayStillBeWorkingOn() {
        assertThatThrownBy(() -> new OrderProperties(MINUTE, SECOND, Duration.ofSeconds(4), SIZE, SANDBOX))
                .hasMessageContaining("kiosk.order.payment-doubt");
    }

    @Test
    void refusesToTakeNoDeadLetter() {
        assertThatThrownBy(() -> new OrderProperties(MINUTE, SECOND, MINUTE, DataSize.ofBytes(0), SANDBOX))
                .hasMessageContaining("kiosk.order.max-dead-letter-size");
    }

    @Test
    void refusesASandboxWithoutAWebAddress() {
        assertThatThrownBy(() -> new Sandbox(URI.create("localhost"), 1))
                .hasMessageContaining("kiosk.order.sandbox.url");
        assertThatThrownBy(() -> new Sandbox(URI.create("http://localhost"), -1))
                .hasMessageContaining("kiosk.order.sandbox.timeouts");
    }
}
