package dev.kiosk.storefront.account.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.SignIn;
import dev.kiosk.storefront.account.domain.SignInCode;
import dev.kiosk.storefront.account.domain.SignIns;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Proves that an address is somebody's, by a code in a letter. Whether the address is known is never looked at before it is
 * proved, so nobody can learn it.
 */
@Service
public class SignInService {

    private final SignIns signIns;
    private final SignInCodes codes;
    private final SignInLimits limits;
    private final SignInPost post;
    private final InFlight inFlight;
    private final Clock clock;

    SignInService(
            SignIns signIns, SignInCodes codes, SignInLimits limits, SignInPost post, InFlight inFlight, Clock clock) {
        this.signIns = signIns;
        this.codes = codes;
        this.limits = limits;
        this.post = post;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** What came of trying a code. */
    public sealed interface Tried {

        record SignedIn(Account account) implements Tried {}

        /** @param left how many tries there still are */
        record Wrong(int left) implements Tried {}

        /** It has run out, was used, or was tried too often. */
        record Over() implements Tried {}
    }

    /** Whether the shop writes letters, so that somebody can sign in. */
    public boolean isOn() {
        return post.isOn();
    }

    /**
     * Owes a letter, and sends it if the mail server takes it now. Empty if too many were asked for.
     *
     * @param email checked, in the form of {@link dev.kiosk.storefront.account.domain.ProvedAddress}
     * @param network that asks, as far as that can be told
     */
    public Mono<SignIn> ask(String email, Locale locale, Optional<String> network) {
        return limits.take(email, network).flatMap(within -> within ? sent(email, locale) : Mono.empty());
    }

    private Mono<SignIn> sent(String email, Locale locale) {
        Instant now = clock.instant();
        SignIn signIn = new SignIn(Ids.next(), email, locale, now.plus(SignIn.LASTS));
        return inFlight.shield(signIns.add(signIn, now.plus(SignInPost.CLAIM))
                .then(Mono.defer(() -> post.send(signIn, 1)))
                .thenReturn(signIn));
    }

    public Mono<Tried> tryCode(UUID signInId, SignInCode code) {
        return Mono.defer(() -> signIns.take(signInId, clock.instant()))
                .flatMap(tried -> codes.of(signInId).is(code)
                        ? spend(signInId)
                        : Mono.just(tried.left() == 0 ? new Tried.Over() : new Tried.Wrong(tried.left())))
                .defaultIfEmpty(new Tried.Over());
    }

    private Mono<Tried> spend(UUID signInId) {
        return signIns.spend(signInId, Ids.next(), clock.instant()).map(Tried.SignedIn::new);
    }
}
