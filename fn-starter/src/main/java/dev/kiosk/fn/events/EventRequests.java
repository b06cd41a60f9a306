package dev.kiosk.fn.events;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.web.RequestBody;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Reads the CloudEvent of a request, in either mode, up to a size. An empty body is no missing event. */
public final class EventRequests {

    private final int maxBytes;

    public EventRequests(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Fails with {@code CloudEventCodecException}, or {@code DataBufferLimitException} for a body too large. */
    public Mono<CloudEvent> read(ServerHttpRequest request) {
        return RequestBody.of(request, maxBytes).map(body -> CloudEventCodec.decode(headers(request), body));
    }

    /** As the server has them, where that is known: Spring's view of them is made anew for each look. */
    private static Iterable<Map.Entry<String, String>> headers(ServerHttpRequest request) {
        return request instanceof AbstractServerHttpRequest spring
                        && spring.getNativeRequest() instanceof HttpServerRequest netty
                ? netty.requestHeaders()
                : entries(request.getHeaders());
    }

    private static List<Map.Entry<String, String>> entries(HttpHeaders headers) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(headers.size());
        headers.forEach((name, values) -> entries.add(Map.entry(name, values.getFirst())));
        return entries;
    }
}
