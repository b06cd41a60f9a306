package dev.kiosk.storefront.notification.events;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.notification.application.StockAlertPost;
import dev.kiosk.storefront.notification.domain.Replenished;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Tells who asked for it what is back in stock: due with the commit, sent after it. */
@Configuration(proxyBeanMethods = false)
class ReplenishmentHandler {

    private final StockAlertPost alerts;

    ReplenishmentHandler(StockAlertPost alerts) {
        this.alerts = alerts;
    }

    @Bean
    EventSubscriptions subscriptionsOfStockAlerts() {
        return EventSubscriptions.builder()
                .onGroup(KioskEvents.STOCK_ADJUSTED, this::on)
                .build();
    }

    private Mono<List<Outcome>> on(List<Received<StockAdjusted>> events) {
        List<Replenished> replenished = events.stream()
                .map(Received::data)
                .filter(ReplenishmentHandler::isAvailable)
                .map(stock -> new Replenished(stock.sku(), stock.version()))
                .toList();
        return alerts.makeDue(replenished)
                .thenReturn(events.stream().map(this::outcome).toList());
    }

    private Outcome outcome(Received<StockAdjusted> event) {
        StockAdjusted stock = event.data();
        return isAvailable(stock)
                ? Outcome.done().andAfterCommit(alerts.tell(stock.sku()).then())
                : Outcome.done();
    }

    private static boolean isAvailable(StockAdjusted stock) {
        return stock.available() > 0;
    }
}
