package dev.kiosk.storefront.pricing.application;

import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The rules as they were a moment ago at the latest, so that a checkout does not have to ask for them. Limits of promotions
 * are not left to it: they are held when the promotion is used.
 */
@Component
class RecentRules {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Rules rules;
    private final HouseRules house;
    private final Clock clock;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    RecentRules(Rules rules, HouseRules house, Clock clock) {
        this.rules = rules;
        this.house = house;
        this.clock = clock;
    }

    private record Read(PricingRules rules, Instant at) {

        boolean isRecent(Instant now) {
            return !at.isAfter(now) && now.isBefore(at.plus(KEPT));
        }
    }

    Mono<PricingRules> now(List<String> coupons) {
        return coupons.isEmpty() ? now() : now().zipWhen(found -> rules.ofCoupons(coupons), PricingRules::with);
    }

    private Mono<PricingRules> now() {
        return Mono.defer(() -> {
            Read read = last.get();
            return read != null && read.isRecent(clock.instant()) ? Mono.just(read.rules()) : read();
        });
    }

    private Mono<PricingRules> read() {
        return rules.running().map(house::completing).doOnNext(found -> last.set(new Read(found, clock.instant())));
    }

    /** They have changed, here at least. */
    void forget() {
        last.set(null);
    }
}
