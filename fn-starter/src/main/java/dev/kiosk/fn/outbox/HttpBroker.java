package dev.kiosk.fn.outbox;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Publishes in binary mode: CloudEvents HTTP Protocol Binding 1.0.2, section 3.1. Any 2xx is the broker's word. */
final class HttpBroker implements Broker {

    private final HttpClient client;
    private final URI ingress;

    /**
     * @param patience after which a connection without an answer is taken for dead. Some brokers answer when every subscriber
     *     has answered, and a connection that is cut before cuts their deliveries short
     */
    HttpBroker(HttpClient client, URI ingress, Duration patience) {
        this.client = client.responseTimeout(patience);
        this.ingress = ingress;
    }

    @Override
    public Mono<Void> publish(CloudEvent event) {
        return Mono.defer(() -> post(event)).flatMap(this::taken);
    }

    private Mono<HttpClientResponse> post(CloudEvent event) {
        byte[][] body = new byte[1][];
        return client.headers(headers -> body[0] = encode(event, headers))
                .post()
                .uri(ingress)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body[0])))
                .response();
    }

    private static byte[] encode(CloudEvent event, HttpHeaders headers) {
        return CloudEventCodec.encodeBinary(event, headers::set);
    }

    private Mono<Void> taken(HttpClientResponse response) {
        int status = response.status().code();
        return status / 100 == 2
                ? Mono.empty()
                : Mono.error(() -> new BrokerRefusedException("the broker answered " + status));
    }
}
