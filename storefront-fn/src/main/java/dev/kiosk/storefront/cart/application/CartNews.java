package dev.kiosk.storefront.cart.application;

import dev.kiosk.contracts.CartOpened;
import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.outbox.Broker;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.storefront.StorefrontProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the mesh that carts are opened, so that the functions which a checkout needs wake at once, and not one after the other.
 * Past the outbox: it is no loss if it is lost, and a customer hardly waits for it.
 */
@Component
class CartNews {

    private static final Logger LOG = LoggerFactory.getLogger(CartNews.class);

    /** Longer than a start, and shorter than a function stays. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final boolean on;
    private final Broker broker;
    private final EventWriter writer;
    private final Throttle throttle;

    CartNews(StorefrontProperties settings, Broker broker, EventWriter writer, Clock clock) {
        this.on = settings.wakeOnCart();
        this.broker = broker;
        this.writer = writer;
        this.throttle = new Throttle(PAUSE, clock);
    }

    /** Never fails. */
    Mono<Void> opened(UUID cartId) {
        return Mono.defer(() -> on && throttle.isTime() ? tell(cartId) : Mono.empty());
    }

    private Mono<Void> tell(UUID cartId) {
        return Origin.current()
                .map(origin -> writer.write(new CartOpened(cartId), origin))
                .flatMap(broker::publish)
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    LOG.info("Nobody was told of a new cart: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
