package dev.kiosk.storefront.notification.application;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Addressees;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.notification.domain.Notifications;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderLetter;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the customer of an order what happened to it, once: a letter is written down in the transaction that records what
 * happened, and sent after its commit. What could not be sent is claimed again, and sent under the same Message-ID.
 */
@Service
public class NotificationService {

    /** Longer than a mail server can keep one of us waiting. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private static final int AT_ONCE = 4;

    private final OrderViews orders;
    private final Addressees addressees;
    private final Notifications notifications;
    private final Letters letters;
    private final Post post;
    private final Mailer mailer;
    private final ShopLinks links;
    private final Clock clock;

    NotificationService(
            OrderViews orders,
            Addressees addressees,
            Notifications notifications,
            Letters letters,
            Post post,
            Mailer mailer,
            ShopLinks links,
            Clock clock) {
        this.orders = orders;
        this.addressees = addressees;
        this.notifications = notifications;
        this.letters = letters;
        this.post = post;
        this.mailer = mailer;
        this.links = links;
        this.clock = clock;
    }

    /** Puts it into words. Fails with {@link NotYetHereException} if the order is not here. */
    public Mono<OrderLetter> write(OrderFact fact) {
        return write(fact, 1)
                .switchIfEmpty(Mono.error(() -> new NotYetHereException("order " + fact.orderId() + " is not here")));
    }

    private Mono<OrderLetter> write(OrderFact fact, int attempt) {
        return Mono.zip(orders.find(fact.orderId()), addressees.ofOrder(fact.orderId()))
                .flatMap(found -> letter(fact, found.getT1(), found.getT2(), attempt));
    }

    private Mono<OrderLetter> letter(OrderFact fact, OrderView order, Addressee to, int attempt) {
        return letters.about(fact, order, to, links.order(fact.orderId()))
                .map(letter -> new OrderLetter(fact, letter, to, attempt));
    }

    /** Whether the order still waits to be paid. */
    public Mono<Boolean> isStillToAsk(OrderLetter letter) {
        Instant until = letter.fact().detail().until();
        return orders.find(letter.fact().orderId())
                .map(order -> order.status().isUndecided()
                        && (until == null || clock.instant().isBefore(until)));
    }

    /** Writes down, in the caller's transaction, those that are not yet, to nobody who is forgotten: who gets their ids has them to {@link #tell}. */
    public Mono<Set<UUID>> record(List<OrderLetter> written) {
        Instant now = clock.instant();
        List<OrderLetter> addressed =
                written.stream().filter(letter -> letter.to().isKnown()).toList();
        return mailer.isOn() ? notifications.owe(addressed, now.plus(CLAIM)) : notifications.show(addressed, now);
    }

    /** Sends what was recorded, if there is a mail server. What it does not take now is left for {@link #tellDue}. */
    public Mono<Void> tell(OrderLetter letter) {
        return mailer.isOn() ? post.send(letter) : Mono.fromRunnable(post::shown);
    }

    /** Tells some of what is still owed; gives how many were claimed. */
    public Mono<Long> tellDue(int limit) {
        Instant now = clock.instant();
        return mailer.isOn()
                ? notifications
                        .claimDue(limit, now, now.plus(CLAIM))
                        .collectList()
                        .flatMapIterable(claimed -> claimed)
                        .flatMap(due -> tell(due).thenReturn(due), AT_ONCE)
                        .count()
                : Mono.just(0L);
    }

    private Mono<Void> tell(Notifications.Due due) {
        return write(due.fact(), due.attempt()).flatMap(post::send);
    }

    /** The latest first. Who may see the order may see these. */
    public Flux<Notification> ofOrder(UUID orderId) {
        return notifications.ofOrder(orderId);
    }
}
