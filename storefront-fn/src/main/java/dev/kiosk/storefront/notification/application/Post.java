package dev.kiosk.storefront.notification.application;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.storefront.notification.application.Mailer.Mail;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.Notifications;
import dev.kiosk.storefront.notification.domain.OrderFact;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Claims a notification, sends it, notes what came of it: three steps, the middle one outside any transaction. Only a process
 * that dies between the mail server's word and the note sends a letter twice, and then under the same Message-ID.
 */
@Component
class Post {

    /** Longer than a mail server can keep one of us waiting. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

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

    Mono<Void> deliver(OrderFact fact, Letter letter, Addressee to) {
        return mailer.isOn() ? mail(fact, letter, to) : show(fact, letter);
    }

    private Mono<Void> show(OrderFact fact, Letter letter) {
        return notifications.show(fact, letter, clock.instant()).flatMap(claim -> switch (claim) {
            case MINE -> Mono.fromRunnable(() -> count(State.SHOWN));
            case BUSY -> Mono.error(Post::busy);
            case DONE -> Mono.empty();
        });
    }

    private Mono<Void> mail(OrderFact fact, Letter letter, Addressee to) {
        Instant now = clock.instant();
        return notifications.claim(fact, letter, now, now.plus(CLAIM)).flatMap(claim -> switch (claim) {
            case MINE -> mine(fact, letter, to);
            case BUSY -> Mono.error(Post::busy);
            case DONE -> Mono.empty();
        });
    }

    private static NotYetHereException busy() {
        return new NotYetHereException("this is being sent by somebody else");
    }

    Flux<Notification> ofOrder(UUID orderId) {
        return notifications.ofOrder(orderId);
    }

    private Mono<Void> mine(OrderFact fact, Letter letter, Addressee to) {
        UUID id = fact.notificationId();
        Mail mail = new Mail(id, fact.orderId().toString(), to, letter, null);
        return mailer.send(mail)
                .then(Mono.defer(() -> settle(id, State.SENT, "")))
                .onErrorResume(UndeliverableException.class, e -> settle(id, State.UNDELIVERABLE, reason(e)))
                .onErrorResume(
                        MailDeferredException.class,
                        e -> settle(id, State.WAITING, reason(e)).then(Mono.error(e)));
    }

    private Mono<Void> settle(UUID id, State state, String error) {
        count(state);
        return notifications.settle(id, state, error, clock.instant());
    }

    private void count(State state) {
        metrics.counter(
                        "kiosk.notifications",
                        "channel",
                        state == State.SHOWN ? "inbox" : "email",
                        "outcome",
                        state.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.substring(0, Math.min(message.length(), MOST_OF_ERROR));
    }
}
