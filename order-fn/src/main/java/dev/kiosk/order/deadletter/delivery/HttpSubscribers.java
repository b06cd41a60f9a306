package dev.kiosk.order.deadletter.delivery;

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

/** Delivers in binary mode, and follows no redirect. */
@Component
final class HttpSubscribers implements Subscribers {

    private final WebClient http;
    private final List<String> known;
    private final Duration timeout;

    HttpSubscribers(OrderProperties settings) {
        int most = Math.toIntExact(settings.maxDeadLetterSize().toBytes());
        this.http = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(most))
                .build();
        this.known =
                settings.deadLetters().subscribers().stream().map(URI::toString).toList();
        this.timeout = settings.deadLetters().timeout();
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
        Map<String, String> headers = new TreeMap<>();
        byte[] body = CloudEventCodec.encodeBinary(event, headers::put);
        return http.post()
                .uri(URI.create(destination))
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
