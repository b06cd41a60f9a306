package dev.kiosk.storefront.shop.application;

import dev.kiosk.storefront.Recent;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import dev.kiosk.storefront.shop.domain.ShopVersions;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The shop as it was a moment ago at the latest. Who asks makes it look whether there is a newer version, and nobody does while
 * nobody asks.
 */
@Component
public class RecentShop {

    private static final Logger LOG = LoggerFactory.getLogger(RecentShop.class);
    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Recent<ShopVersion> recent;
    private volatile ShopVersion known;

    RecentShop(ShopVersions versions, ShopSettings configured, Clock clock) {
        this.known = ShopVersion.ofConfiguration(configured);
        this.recent = new Recent<>(Mono.defer(() -> look(versions)), KEPT, clock);
    }

    public Mono<ShopVersion> now() {
        return recent.get();
    }

    /** The same; as it was known last where the database is away. */
    public Mono<ShopVersion> lastKnown() {
        return now().onErrorResume(DataAccessException.class, e -> {
            LOG.warn("Whether the shop has changed cannot be seen: {}", e.getMessage());
            return Mono.fromSupplier(() -> known);
        });
    }

    /** It has changed, here at least. */
    void forget() {
        recent.forget();
    }

    private Mono<ShopVersion> look(ShopVersions versions) {
        return versions.newerThan(known.revision()).doOnNext(this::learn).then(Mono.fromSupplier(() -> known));
    }

    private synchronized void learn(ShopVersion found) {
        if (found.revision() > known.revision()) {
            known = found;
        }
    }
}
