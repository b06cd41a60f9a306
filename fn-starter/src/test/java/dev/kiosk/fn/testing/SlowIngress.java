package dev.kiosk.fn.testing;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The ingress of a broker that answers when its subscribers have: an event is delivered after a while, then 202 is answered;
 * who hangs up before cancels the delivery. So does the broker of Knative on its in-memory channel.
 */
public final class SlowIngress implements AutoCloseable {

    private final List<CloudEvent> received = new CopyOnWriteArrayList<>();
    private final List<CloudEvent> delivered = new CopyOnWriteArrayList<>();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final DisposableServer server;
    private volatile Duration delay;
    private volatile int status = 202;

    public SlowIngress(Duration delay) {
        this.delay = delay;
        this.server =
                HttpServer.create().host("localhost").port(0).handle(this::take).bindNow();
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.port() + "/");
    }

    public void takes(Duration time) {
        delay = time;
    }

    public void answers(int answer) {
        status = answer;
    }

    public List<CloudEvent> received() {
        return List.copyOf(received);
    }

    public List<CloudEvent> delivered() {
        return List.copyOf(delivered);
    }

    public int hungUp() {
        return hungUp.get();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
        int answer = status;
        return request.receive()
                .aggregate()
                .asByteArray()
                .map(body -> CloudEventCodec.decode(request.requestHeaders(), body))
                .doOnNext(received::add)
                .flatMap(event -> deliver(event, answer))
                .then(Mono.defer(() -> response.status(answer).send().then()));
    }

    private Mono<Void> deliver(CloudEvent event, int answer) {
        Mono<Void> subscribers = Mono.fromRunnable(() -> {
            if (answer == 202) {
                delivered.add(event);
            }
        });
        return delay.isZero()
                ? subscribers
                : Mono.delay(delay).then(subscribers).doOnCancel(hungUp::incrementAndGet);
    }
}
