package dev.kiosk.storefront.shop.domain;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that the shop has been, and its logos. */
public interface ShopVersions {

    /** The latest, if it is newer than the revision: cheap where it is not. */
    Mono<ShopVersion> newerThan(long revision);

    /** @return false if somebody else was faster: there is a version of that revision already */
    Mono<Boolean> add(ShopSettings settings, Save save);

    /** The latest saves, the latest first, so many at most. */
    Flux<Save> saves(int limit);

    /** When a version was made, and by whom. */
    record Save(long revision, String by, Instant at) {}

    /** Keeping one twice changes nothing. */
    Mono<Void> keep(Logo logo);

    Mono<Logo> logo(String hash);
}
