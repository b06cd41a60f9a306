package dev.kiosk.order.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.domain.Payments;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider for disputes that began in the last days, however old their payments are. */
@Component
@Order(5)
final class DisputesSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(DisputesSweep.class);
    private static final Duration BACK = Duration.ofDays(3);

    private final PaymentProviders providers;
    private final Payments payments;
    private final Settlement settlement;
    private final Clock clock;

    DisputesSweep(PaymentProviders providers, Payments payments, Settlement settlement, Clock clock) {
        this.providers = providers;
        this.payments = payments;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "disputes";
    }

    /** How many the provider told of; next time it tells again what could not be asked about. */
    @Override
    public Mono<Long> sweep() {
        PaymentProvider provider = providers.chosen();
        return provider.disputedSince(clock.instant().minus(BACK))
                .distinct()
                .collectList()
                .filter(refs -> !refs.isEmpty())
                .flatMapMany(refs -> payments.known(provider.name(), refs))
                .collectList()
                .flatMapIterable(known -> known)
                .concatMap(id -> settlement.tryToSettle(id).thenReturn(id))
                .count()
                .onErrorResume(failure -> {
                    LOG.warn("Disputes cannot be asked for now: {}", failure.toString());
                    return Mono.just(0L);
                });
    }
}
