package dev.kiosk.storefront.notification.application;

import dev.kiosk.storefront.notification.application.Mailer.Mail;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.Notifications;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderLetter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends a letter that is the caller's and notes what came of it, outside any transaction. Only a process that dies between the
 * mail server's word and the note sends a letter twice, and then under the same Message-ID.
 */
@Component
class Post {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** At least four or five days: RFC 5321, section 4.5.4.1. */
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    private static final int MOST_OF_ERROR = 300;

    private final Notifications notifications;
    private final Mailer mailer;
    private final MeterRegistry metrics;
    private final Clock clock;

    Post(Notifications notifications, Mailer mailer, MeterRegistry metrics, Clock clock) {
        this.notifications = notifications;
        this.mailer = mailer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Completes also when it could not be sent, and is to be tried again. */
    Mono<Void> send(OrderLetter letter) {
        OrderFact fact = letter.fact();
        if (clock.instant().isAfter(fact.at().plus(GIVE_UP_AFTER))) {
            return settle(fact, State.UNDELIVERABLE, "not to be sent for five days");
        }
        Mail mail = new Mail(fact.id(), fact.orderId().toString(), letter.to(), letter.letter(), null);
        return mailer.send(mail)
                .then(Mono.defer(() -> settle(fact, State.SENT, "")))
                .onErrorResume(UndeliverableException.class, e -> settle(fact, State.UNDELIVERABLE, reason(e)))
                .onErrorResume(MailDeferredException.class, e -> defer(letter, reason(e)));
    }

    /** One that is for the order's page only. */
    void shown() {
        count("inbox", State.SHOWN);
    }

    private Mono<Void> settle(OrderFact fact, State state, String error) {
        count("email", state);
        return notifications.settle(fact.id(), state, error, clock.instant());
    }

    private Mono<Void> defer(OrderLetter letter, String error) {
        count("email", State.WAITING);
        Instant next = clock.instant().plus(pauseAfter(letter.attempt()));
        return notifications.defer(letter.fact().id(), error, next);
    }

    /** Twice as long each time. */
    private static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void count(String channel, State state) {
        metrics.counter(
                        "kiosk.notifications",
                        "channel",
                        channel,
                        "outcome",
                        state.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.substring(0, Math.min(message.length(), MOST_OF_ERROR));
    }
}
