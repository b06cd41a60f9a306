package dev.kiosk.storefront.notification.application;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Addressees;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the customer of an order what happened to it, once. */
@Service
public class NotificationService {

    private final OrderViews orders;
    private final Addressees addressees;
    private final Letters letters;
    private final Post post;
    private final ShopLinks links;

    NotificationService(OrderViews orders, Addressees addressees, Letters letters, Post post, ShopLinks links) {
        this.orders = orders;
        this.addressees = addressees;
        this.letters = letters;
        this.post = post;
        this.links = links;
    }

    /**
     * Completes when the customer is told, cannot be told, or was told before. Fails with {@link NotYetHereException} if the
     * order is not here or somebody else is telling it, and with {@link MailDeferredException}.
     */
    public Mono<Void> tell(OrderFact fact) {
        return Mono.zip(orders.find(fact.orderId()), addressees.ofOrder(fact.orderId()))
                .switchIfEmpty(Mono.error(() -> new NotYetHereException("order " + fact.orderId() + " is not here")))
                .flatMap(found -> write(fact, found.getT1(), found.getT2()));
    }

    private Mono<Void> write(OrderFact fact, OrderView order, Addressee to) {
        Letter letter = letters.about(fact, order, to, links.order(fact.orderId()));
        return post.deliver(fact, letter, to);
    }

    /** The latest first. Who may see the order may see these. */
    public Flux<Notification> ofOrder(UUID orderId) {
        return post.ofOrder(orderId);
    }
}
