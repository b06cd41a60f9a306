package dev.kiosk.storefront.account.application;

import dev.kiosk.fn.HmacSha256;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.account.domain.SignInCounts;
import dev.kiosk.storefront.account.domain.SignInCounts.Count;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How many codes may be asked for. A network beyond its limit uses up nobody's address, and an address beyond its own does not
 * count for all.
 */
@Component
class SignInLimits {

    private static final String ALL = "all";

    private final SignInCounts counts;
    private final HmacSha256 hmac;
    private final Clock clock;

    SignInLimits(SignInCounts counts, StorefrontProperties settings, Clock clock) {
        this.counts = counts;
        this.hmac = new HmacSha256("sign-in counts " + settings.accessSecret());
        this.clock = clock;
    }

    /** One more; whether it is within all limits. */
    Mono<Boolean> take(String email, Optional<String> network) {
        return Mono.defer(() -> counts.take(
                Stream.of(
                                network.map(from -> new Count(who("network " + from), SignInCounts.OF_A_NETWORK)),
                                Optional.of(new Count(who("address " + email), SignInCounts.OF_AN_ADDRESS)),
                                Optional.of(new Count(ALL, SignInCounts.OF_ALL)))
                        .flatMap(Optional::stream)
                        .toList(),
                clock.instant()));
    }

    private String who(String text) {
        return HexFormat.of().formatHex(hmac.of(text));
    }
}
