package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.LiveStock;
import dev.kiosk.storefront.catalogue.domain.StockLevel;
import dev.kiosk.storefront.live.http.EventStreams;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is left of a product's variants, as it changes. There is nothing to resume: a stream begins with all of it. */
@OnFace(Face.PUBLIC)
@RestController
class AvailabilityEventsController {

    private final LiveStock stock;

    AvailabilityEventsController(LiveStock stock) {
        this.stock = stock;
    }

    /** What is left of one SKU. */
    record Level(String sku, long available) {}

    @GetMapping("/api/products/{slug}/availability/events")
    Mono<ResponseEntity<Flux<ServerSentEvent<Object>>>> events(@PathVariable String slug, ServerWebExchange exchange) {
        return stock.stream(slug, EventStreams.hangUp(exchange))
                .map(stream -> EventStreams.answer(stream, AvailabilityEventsController::event));
    }

    private static ServerSentEvent<Object> event(List<StockLevel> changed) {
        return ServerSentEvent.builder()
                .event("availability")
                .data(changed.stream()
                        .map(level -> new Level(level.sku(), level.available()))
                        .sorted(Comparator.comparing(Level::sku))
                        .toList())
                .build();
    }
}
