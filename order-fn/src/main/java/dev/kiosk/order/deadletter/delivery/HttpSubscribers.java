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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Delivers in binary mode, shows each subscriber the token that is meant for it, and follows no redirect. */
@Component
final class HttpSubscribers implements Subscribers {

    private final WebClient http;
    private final Map<String, Set<String>> typesByAddress = new TreeMap<>();
    private final Duration timeout;
    private final TokenFolder tokens;

    HttpSubscribers(OrderProperties settings) {
        int most = Math.toIntExact(settings.maxDeadLetterSize().toBytes());
        this.http = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(most))
                .build();
        settings.deadLetters()
                .subscribers()
                .forEach(subscriber -> typesByAddress.put(subscriber.address().toString(), subscriber.types()));
        this.timeout = settings.deadLetters().timeout();
        this.tokens = new TokenFolder(settings.deadLetters().tokenFolder());
    }

    @Override
    public Set<String> known() {
        return typesByAddress.keySet();
    }

    @Override
    public Set<String> heardTypes() {
        return typesByAddress.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public List<String> hearing(String type) {
        return typesByAddress.entrySet().stream()
                .filter(subscriber -> subscriber.getValue().contains(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Mono<Reaction> deliver(String destination, CloudEvent event) {
        if (!known().contains(destination)) {
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
