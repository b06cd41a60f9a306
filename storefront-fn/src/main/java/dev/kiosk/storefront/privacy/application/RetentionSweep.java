package dev.kiosk.storefront.privacy.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.PrivacySettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.privacy.domain.Erasures;
import dev.kiosk.storefront.privacy.domain.PersonalData;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets customers whose time is over as if they had asked for it, and in the end what the law wanted kept of them. */
@Component
class RetentionSweep implements Sweep {

    private static final int AT_MOST = 10_000;

    private final ErasureService service;
    private final Erasures erasures;
    private final PersonalData data;
    private final PrivacySettings settings;
    private final Clock clock;

    RetentionSweep(
            ErasureService service, Erasures erasures, PersonalData data, StorefrontProperties settings, Clock clock) {
        this.service = service;
        this.erasures = erasures;
        this.data = data;
        this.settings = settings.privacy();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Mono<Long> sweep() {
        Instant now = clock.instant();
        return service.requestOlderThan(now.minus(settings.customerRetention()))
                .concatWith(data.forgetAccounts(now.minus(settings.customerRetention()), AT_MOST))
                .concatWith(data.forgetKept(now, AT_MOST))
                .concatWith(erasures.forgetOlderThan(settings.customerRetention(), AT_MOST))
                .reduce(0L, Long::sum);
    }
}
