package dev.kiosk.order.testing;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A subscriber of a Trigger that answers what it is told to, and remembers what it got. */
public final class FakeSubscriber implements AutoCloseable {

    private final List<CloudEvent> delivered = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create().port(0).handle(this::handle).bindNow();
    private volatile int status = 202;
    private volatile String shown = "";
    private volatile @Nullable CloudEvent reply;

    /** What the last caller showed to be let in. */
    public String shown() {
        return shown;
    }

    public String url() {
        return "http://localhost:" + server.port() + "/events";
    }

    /** @param answer the status; 0 for no answer at all */
    public void answer(int answer, @Nullable CloudEvent withReply) {
        status = answer;
        reply = withReply;
    }

    public List<CloudEvent> about(UUID subject) {
        return delivered.stream()
                .filter(event -> subject.toString().equals(event.getSubject()))
                .toList();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asByteArray().flatMap(body -> {
            shown = String.valueOf(request.requestHeaders().get("Authorization"));
            delivered.add(CloudEventCodec.decode(request.requestHeaders().entries(), body));
            return status == 0 ? Mono.never() : answer(response.status(status));
        });
    }

    private Mono<Void> answer(HttpServerResponse response) {
        CloudEvent event = reply;
        if (event == null) {
            return response.send().then();
        }
        byte[] body = CloudEventCodec.encodeBinary(event, (name, value) -> response.header(name, value));
        return response.sendByteArray(Mono.just(Objects.requireNonNull(body))).then();
    }
}
