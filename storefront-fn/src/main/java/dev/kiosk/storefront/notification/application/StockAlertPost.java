package dev.kiosk.storefront.notification.application;

import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Article;
import dev.kiosk.storefront.notification.domain.Replenished;
import dev.kiosk.storefront.notification.domain.StockAlert;
import dev.kiosk.storefront.notification.domain.StockAlerts;
import dev.kiosk.ui.page.Urls;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells those who wanted to hear that something is back, and forgets them. What cannot be sent now is left for a sweep. */
@Service
public class StockAlertPost {

    private static final int AT_ONCE = 4;
    private static final int FEW = 50;
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final StockAlerts alerts;
    private final StockAlertTokens tokens;
    private final Letters letters;
    private final Mailer mailer;
    private final ShopLinks links;
    private final MeterRegistry metrics;
    private final Clock clock;

    StockAlertPost(
            StockAlerts alerts,
            StockAlertTokens tokens,
            Letters letters,
            Mailer mailer,
            ShopLinks links,
            MeterRegistry metrics,
            Clock clock) {
        this.alerts = alerts;
        this.tokens = tokens;
        this.letters = letters;
        this.mailer = mailer;
        this.links = links;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Makes due, in the caller's transaction, what is wanted. To {@link #tell} of after its commit. */
    public Mono<Void> makeDue(List<Replenished> stock) {
        return mailer.isOn() && !stock.isEmpty() ? alerts.makeDue(stock, clock.instant()) : Mono.empty();
    }

    /** Tells a few of those that are due; gives how many were claimed. */
    public Mono<Long> tell(String sku) {
        return Mono.defer(() -> mailer.isOn() ? tellAt(sku, clock.instant()) : Mono.just(0L));
    }

    private Mono<Long> tellAt(String sku, Instant now) {
        return alerts.claimDue(sku, FEW, now, now.plus(CLAIM))
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMap(alert -> tell(alert).thenReturn(alert), AT_ONCE)
                .count();
    }

    private Mono<Void> tell(StockAlert alert) {
        return alerts.article(alert.sku())
                .defaultIfEmpty(new Article(alert.sku(), ""))
                .flatMap(article -> mail(alert, article))
                .flatMap(mailer::send)
                .then(Mono.defer(() -> settled(alert, "sent")))
                .onErrorResume(UndeliverableException.class, e -> settled(alert, "undeliverable"))
                .onErrorResume(MailDeferredException.class, e -> Mono.fromRunnable(() -> count("waiting")));
    }

    private Mono<Mailer.Mail> mail(StockAlert alert, Article article) {
        Addressee to = new Addressee("", alert.email(), alert.locale());
        String product = links.to(article.slug().isEmpty() ? "/" : "/products/" + Urls.segment(article.slug()));
        String end = "/alerts/" + alert.id() + "?token=" + tokens.of(alert.id());
        return letters.backInStock(article.name(), to.locale(), product, links.to(end))
                .map(letter ->
                        new Mailer.Mail(alert.id(), alert.id().toString(), to, letter, URI.create(links.to(end))));
    }

    private Mono<Void> settled(StockAlert alert, String outcome) {
        count(outcome);
        return alerts.forget(alert.id()).then();
    }

    private void count(String outcome) {
        metrics.counter("kiosk.notifications", "channel", "email", "outcome", outcome)
                .increment();
    }
}
