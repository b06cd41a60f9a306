package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.live.http.EventStreams;
import dev.kiosk.storefront.live.http.LastEventId;
import dev.kiosk.storefront.order.application.LiveOrders;
import dev.kiosk.storefront.order.application.OrderNews;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An order's timeline as it grows. */
@OnFace(Face.PUBLIC)
@RestController
class OrderEventsController {

    private final LiveOrders orders;

    OrderEventsController(LiveOrders orders) {
        this.orders = orders;
    }

    /** Something that happened. */
    record Entry(Instant at, String event, String detail, String status) {

        static ServerSentEvent<Object> event(OrderNews news) {
            return ServerSentEvent.builder()
                    .id(Long.toString(news.entry().id()))
                    .event(news.entry().event())
                    .data(new Entry(
                            news.entry().at(),
                            news.entry().event(),
                            news.entry().detail(),
                            news.status().code()))
                    .build();
        }
    }

    /** 204 tells a client that there will be no more: it does not come again. */
    @GetMapping("/api/orders/{orderId}/events")
    Mono<ResponseEntity<Flux<ServerSentEvent<Object>>>> events(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = LastEventId.HEADER, required = false) @Nullable String lastEventId,
            ServerWebExchange exchange) {
        return orders.stream(
                        orderId,
                        BearerToken.of(authorization),
                        LastEventId.read(lastEventId),
                        EventStreams.hangUp(exchange))
                .map(stream -> EventStreams.answer(stream, Entry::event))
                .defaultIfEmpty(ResponseEntity.noContent().build())
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }
}
