package dev.kiosk.storefront.account.application;

import dev.kiosk.storefront.account.domain.SignIn;
import dev.kiosk.storefront.account.domain.SignIns;
import dev.kiosk.storefront.notification.application.Letters;
import dev.kiosk.storefront.notification.application.MailDeferredException;
import dev.kiosk.storefront.notification.application.Mailer;
import dev.kiosk.storefront.notification.application.UndeliverableException;
import dev.kiosk.storefront.notification.domain.Addressee;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends letters with codes. What the mail server does not take now stays owed, as long as the code can be used. */
@Component
class SignInPost {

    /** Longer than a mail server can keep one of us waiting. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    /** Somebody looks at a page that waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final int MOST_DOUBLINGS = 4;

    private final SignIns signIns;
    private final SignInCodes codes;
    private final Letters letters;
    private final Mailer mailer;
    private final MeterRegistry metrics;
    private final Clock clock;

    SignInPost(SignIns signIns, SignInCodes codes, Letters letters, Mailer mailer, MeterRegistry metrics, Clock clock) {
        this.signIns = signIns;
        this.codes = codes;
        this.letters = letters;
        this.mailer = mailer;
        this.metrics = metrics;
        this.clock = clock;
    }

    boolean isOn() {
        return mailer.isOn();
    }

    /** Sends one that is the caller's. Completes also when it could not be sent. */
    Mono<Void> send(SignIn signIn, int attempt) {
        return letters.code(codes.of(signIn.id()).written(), signIn.locale())
                .map(letter -> new Mailer.Mail(
                        signIn.id(),
                        signIn.id().toString(),
                        new Addressee("", signIn.email(), signIn.locale()),
                        letter,
                        null))
                .flatMap(mailer::send)
                .timeout(PATIENCE)
                .then(Mono.defer(() -> settled(signIn, "sent")))
                .onErrorResume(UndeliverableException.class, e -> settled(signIn, "undeliverable"))
                .onErrorResume(MailDeferredException.class, e -> deferred(signIn, attempt))
                .onErrorResume(TimeoutException.class, e -> deferred(signIn, attempt));
    }

    /** Sends some of those that are still owed; gives how many were claimed. */
    Mono<Long> sendDue(int limit) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return mailer.isOn()
                    ? signIns.claimDue(limit, now, now.plus(CLAIM))
                            .collectList()
                            .flatMapIterable(claimed -> claimed)
                            .flatMap(due -> send(due.signIn(), due.attempt()).thenReturn(due), AT_ONCE)
                            .count()
                    : Mono.just(0L);
        });
    }

    private Mono<Void> settled(SignIn signIn, String outcome) {
        count(outcome);
        return signIns.settle(signIn.id());
    }

    /** Twice as long each time. */
    private Mono<Void> deferred(SignIn signIn, int attempt) {
        count("waiting");
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return signIns.defer(signIn.id(), clock.instant().plus(pause));
    }

    private void count(String outcome) {
        metrics.counter("kiosk.notifications", "channel", "email", "outcome", outcome)
                .increment();
    }
}
