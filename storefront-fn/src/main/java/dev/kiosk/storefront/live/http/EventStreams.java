package dev.kiosk.storefront.live.http;

import dev.kiosk.storefront.live.application.Signal;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerRequest;

/** Streams as an answer: WHATWG HTML, section 9.2, server-sent events. */
public final class EventStreams {

    private EventStreams() {}

    /** Neither kept nor held back on its way. */
    public static <T> ResponseEntity<Flux<ServerSentEvent<Object>>> answer(
            Flux<Signal<T>> stream, Function<T, ServerSentEvent<Object>> event) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.map(signal -> event(signal, event)));
    }

    private static <T> ServerSentEvent<Object> event(Signal<T> signal, Function<T, ServerSentEvent<Object>> event) {
        return switch (signal) {
            case Signal.Opened<T> opened ->
                ServerSentEvent.builder().comment("open").retry(opened.retry()).build();
            case Signal.News<T> news -> event.apply(news.news());
            case Signal.Alive<T> _ -> ServerSentEvent.builder().comment("alive").build();
            case Signal.ComeAgain<T> again ->
                ServerSentEvent.builder()
                        .event("reconnect")
                        .retry(again.retry())
                        .data(Map.of("retry", again.retry().toMillis()))
                        .build();
            case Signal.Over<T> _ ->
                ServerSentEvent.builder().event("end").data(Map.of()).build();
        };
    }

    /** Cuts the connection, whatever still waits in it to be sent. */
    public static Runnable hangUp(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        HttpServerRequest connection = ServerHttpRequestDecorator.getNativeRequest(request);
        return () -> connection.withConnection(DisposableChannel::dispose);
    }
}
