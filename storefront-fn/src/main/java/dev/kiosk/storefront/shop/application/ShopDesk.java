package dev.kiosk.storefront.shop.application;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.shop.domain.Logo;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import dev.kiosk.storefront.shop.domain.ShopVersions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where staff look at their shop and change it. Pages of every instance follow within seconds. */
@Service
public class ShopDesk {

    private static final int SAVES = 50;

    private final ShopVersions versions;
    private final ShopVersion configured;
    private final RecentShop recent;
    private final InFlight inFlight;
    private final Clock clock;

    ShopDesk(ShopVersions versions, ShopSettings configured, RecentShop recent, InFlight inFlight, Clock clock) {
        this.versions = versions;
        this.configured = ShopVersion.ofConfiguration(configured);
        this.recent = recent;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    public Mono<ShopVersion> latest() {
        return versions.newerThan(configured.revision()).defaultIfEmpty(configured);
    }

    /** The latest first. */
    public Mono<List<ShopVersions.Save>> saves() {
        return versions.saves(SAVES).collectList();
    }

    /**
     * Makes the next version. What is so already is no change.
     *
     * @param revision that the wish was made of. Fails with a 409 if it is not the latest any more
     */
    public Mono<Void> save(long revision, ShopSettings wanted) {
        return inFlight.shield(latest().filter(latest -> !latest.settings().equals(wanted))
                .flatMap(latest -> latest.revision() == revision
                        ? requireLogo(wanted).then(Mono.defer(() -> add(latest, wanted)))
                        : Mono.error(changedMeanwhile()))
                .then(Mono.fromRunnable(recent::forget)));
    }

    private Mono<Void> add(ShopVersion latest, ShopSettings wanted) {
        return Mono.deferContextual(context -> {
                    String who = Objects.requireNonNullElse(OnBehalfOf.in(context), "");
                    return versions.add(wanted, new ShopVersions.Save(latest.revision() + 1, who, clock.instant()));
                })
                .flatMap(first -> first ? Mono.empty() : Mono.error(changedMeanwhile()));
    }

    private Mono<Void> requireLogo(ShopSettings wanted) {
        String logo = wanted.look().logo();
        return logo.isEmpty()
                ? Mono.empty()
                : versions.logo(logo)
                        .switchIfEmpty(Mono.error(() -> new Violations()
                                .add("logo", "is none that was sent before")
                                .problem()))
                        .then();
    }

    /** To be named by a later {@link #save}. Fails with a 400 if it is no picture that is taken. */
    public Mono<Logo> keep(byte[] content) {
        return Mono.justOrEmpty(Logo.of(content))
                .switchIfEmpty(Mono.error(() -> Problem.invalid(
                        "the logo is a PNG, a JPEG or a WebP of at most 4000 pixels each way, and nothing else")))
                .flatMap(logo -> inFlight.shield(versions.keep(logo).thenReturn(logo)));
    }

    public Mono<Logo> logo(String hash) {
        return versions.logo(hash);
    }

    private static Problem changedMeanwhile() {
        return Problem.of(HttpStatus.CONFLICT, "changed-meanwhile", "Somebody else has changed this meanwhile");
    }
}
