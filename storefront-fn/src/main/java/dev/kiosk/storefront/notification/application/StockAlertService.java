package dev.kiosk.storefront.notification.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.notification.domain.StockAlert;
import dev.kiosk.storefront.notification.domain.StockAlerts;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What somebody who wants to hear of stock can do. */
@Service
public class StockAlertService {

    private static final StockAlerts.Limits LIMITS = new StockAlerts.Limits(10, 60);

    private final StockAlerts alerts;
    private final StockAlertTokens tokens;
    private final Clock clock;
    private final boolean on;

    StockAlertService(StockAlerts alerts, StockAlertTokens tokens, StorefrontProperties settings, Clock clock) {
        this.alerts = alerts;
        this.tokens = tokens;
        this.clock = clock;
        this.on = settings.mail().promised();
    }

    /** Whether the shop writes letters, so that one can be promised. */
    public boolean isOn() {
        return on;
    }

    /**
     * Wanting it twice is wanting it once, and nobody learns whether an address did before.
     *
     * @param email of somebody, checked
     */
    public Mono<Void> subscribe(String sku, String email, Locale locale) {
        StockAlert alert = new StockAlert(Ids.next(), sku, email, locale);
        return alerts.add(alert, clock.instant(), LIMITS).flatMap(added -> switch (added) {
            case NEW, KNOWN -> Mono.empty();
            case TOO_MANY -> Mono.error(StockAlertService::tooMany);
        });
    }

    /** Forgets it. Completes also if it is forgotten already. */
    public Mono<Void> unsubscribe(UUID alertId, String token) {
        return check(alertId, token)
                .then(Mono.defer(() -> alerts.forget(alertId).then()));
    }

    /** Fails if the token is not of the alert. */
    public Mono<Void> check(UUID alertId, String token) {
        return Mono.defer(() -> tokens.opens(alertId, token)
                ? Mono.empty()
                : Mono.error(() ->
                        Problem.of(HttpStatus.FORBIDDEN, "alert-token-wrong", "This link does not end this alert")));
    }

    private static Problem tooMany() {
        return Problem.of(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-alerts", "Too many want to hear of stock; try again later");
    }
}
