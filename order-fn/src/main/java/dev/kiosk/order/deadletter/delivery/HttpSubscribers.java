package dev.kiosk.order.deadletter.delivery;

import dev.kiosk.fn.auth.TokenFolder;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.deadletter.application.Subscribers;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Delivers in binary mode, shows each subscriber the token that is meant for it, and follows no redirect. */
@Component
final class HttpSubscribers implements Subscribers {

    private final WebClient http;
    private final List<String> known;
    private final Duration timeout;
    private final TokenFolder tokens;

    HttpSubscribers(OrderProperties settings) {
        int most = Math.toIntExact(settings.maxDeadLetterSize().toBytes());
        this.http = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(most))
                .build();
        this.known =
                settings.deadLetters().subscribers().stream().map(URI::toString).toList();
        this.timeout = settings.deadLetters().timeout();
        this.tokens = new TokenFolder(settings.deadLetters().tokenFolder());
    }

    @Override
    public List<String> known() {
        return known;
    }

    @Override
    public Mono<Reaction> deliver(String destination, CloudEvent event) {
        if (!known.contains(destination)) {
            return Mono.error(() -> new IllegalArgumentException("no subscriber of ours: " + destination));
        }
        URI subscriber = URI.create(destination);
        return tokens.authorization(subscriber)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(token -> deliver(subscriber, event, token));
    }

    private Mono<Reaction> deliver(URI subscriber, CloudEvent event, Optional<String> token) {
        Map<String, String> headers = new TreeMap<>();
        byte[] body = CloudEventCodec.encodeBinary(event, headers::put);
        token.ifPresent(value -> headers.put(HttpHeaders.AUTHORIZATION, value));
        return http.post()
                .uri(subscriber)
                .headers(all -> headers.forEach(all::set))
                .bodyValue(body)
                .exchangeToMono(HttpSubscribers::reaction)
                .timeout(timeout);
    }

    private static Mono<Reaction> reaction(ClientResponse response) {
        Map<String, String> headers = new TreeMap<>();
        HttpHeaders answered = response.headers().asHttpHeaders();
        answered.forEach((name, values) -> headers.put(name, values.getFirst()));
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> new Reaction(response.statusCode().value(), reply(headers, body)));
    }

    private static Optional<CloudEvent> reply(Map<String, String> headers, byte[] body) {
        return CloudEventCodec.isCloudEvent(headers.entrySet())
                ? Optional.of(CloudEventCodec.decode(headers.entrySet(), body))
                : Optional.empty();
    }
}
