package dev.kiosk.local.broker;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.cloudevents.CloudEventCodecException;
import dev.kiosk.fn.web.EventLoops;
import dev.kiosk.fn.web.KeepAliveReads;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.local.routing.BrokerName;
import io.cloudevents.CloudEvent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Where events are posted to: {@code /<namespace>/<broker>}, as at the ingress of a cluster. 202 once an event is kept. */
final class BrokerServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerServer.class);

    private static final int LARGEST = 1024 * 1024;

    private final Broker broker;
    private final Map<String, BrokerName> brokers;
    private final EventLoops loops = EventLoops.named("broker-in");
    private final DisposableServer server;

    private BrokerServer(Broker broker, Collection<BrokerName> names, InetSocketAddress address) {
        this.broker = broker;
        this.brokers = names.stream().collect(Collectors.toUnmodifiableMap(BrokerName::path, Function.identity()));
        this.server = KeepAliveReads.on(HttpServer.create())
                .runOn(loops.resources())
                .bindAddress(() -> address)
                .handle(this::handle)
                .bindNow(Duration.ofSeconds(10));
    }

    static BrokerServer start(Broker broker, Collection<BrokerName> names, InetSocketAddress address) {
        return new BrokerServer(broker, names, address);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(3));
        loops.close();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        BrokerName name = brokers.get(request.fullPath());
        if (name == null) {
            return response.sendNotFound();
        }
        if (!request.method().equals(HttpMethod.POST)) {
            return response.status(HttpResponseStatus.METHOD_NOT_ALLOWED)
                    .header("allow", "POST")
                    .send();
        }
        return RequestBody.of(request, LARGEST)
                .map(body -> CloudEventCodec.decode(request.requestHeaders(), body))
                .flatMap(event -> publish(name, event))
                .then(Mono.defer(() ->
                        Mono.from(response.status(HttpResponseStatus.ACCEPTED).send())))
                .onErrorResume(failure -> refuse(response, failure));
    }

    /** Goes on when the client hangs up, unless the broker is one that then stops. */
    private Mono<Void> publish(BrokerName name, CloudEvent event) {
        return Mono.defer(() -> Mono.fromFuture(broker.publish(name, event), !broker.answersLast()));
    }

    private static Mono<Void> refuse(HttpServerResponse response, Throwable failure) {
        HttpResponseStatus status = switch (failure) {
            case CloudEventCodecException e when e.unsupportedMediaType() -> HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE;
            case CloudEventCodecException _ -> HttpResponseStatus.BAD_REQUEST;
            case DataBufferLimitException _ -> HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;
            case OverCapacityException _ -> HttpResponseStatus.TOO_MANY_REQUESTS;
            case EventStoreException _ -> HttpResponseStatus.SERVICE_UNAVAILABLE;
            default -> unexpected(failure);
        };
        if (status.code() == 429 || status.code() == 503) {
            response.header("retry-after", "1");
        }
        String reason = status.code() >= 500 ? status.reasonPhrase() : String.valueOf(failure.getMessage());
        return response.status(status)
                .header("content-type", "text/plain; charset=utf-8")
                .sendString(Mono.just(reason + "\n"))
                .then();
    }

    private static HttpResponseStatus unexpected(Throwable failure) {
        LOG.error("An event was not taken", failure);
        return HttpResponseStatus.INTERNAL_SERVER_ERROR;
    }
}
