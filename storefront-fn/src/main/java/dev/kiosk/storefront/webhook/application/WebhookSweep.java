package dev.kiosk.storefront.webhook.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.webhook.domain.TakenWebhooks;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets webhooks that no provider sends again. */
@Component
class WebhookSweep implements Sweep {

    private static final int AT_ONCE = 10_000;

    private final TakenWebhooks taken;
    private final Duration retention;

    WebhookSweep(TakenWebhooks taken, StorefrontProperties settings) {
        this.taken = taken;
        this.retention = settings.webhooks().retention();
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Mono<Long> sweep() {
        return taken.forgetOlderThan(retention, AT_ONCE);
    }
}
