package dev.kiosk.local.broker;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.cloudevents.CloudEventCodecException;
import dev.kiosk.fn.web.EventLoops;
import io.cloudevents.CloudEvent;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Takes an event to a subscriber over HTTP in binary mode, and understands the answer as the data plane contract of Knative
 * Eventing has it.
 */
final class Courier implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Answer TAKEN = new Answer.Taken();

    private final ConnectionProvider connections = ConnectionProvider.builder("broker")
            .maxConnections(200)
            .pendingAcquireMaxCount(-1)
            .maxIdleTime(Duration.ofSeconds(30))
            .build();
    private final EventLoops loops = EventLoops.named("broker-out");
    private final HttpClient client = HttpClient.create(connections).runOn(loops.resources());

    /** Never fails: a failure is an answer. */
    Mono<Answer> deliver(URI address, CloudEvent event, Duration timeout) {
        return client.post()
                .uri(address.toString())
                .send((request, out) -> {
                    request.header("prefer", "reply");
                    byte[] body = CloudEventCodec.encodeBinary(event, request::header);
                    return out.send(Mono.just(Unpooled.wrappedBuffer(body)));
                })
                .responseSingle((response, body) ->
                        body.asByteArray().defaultIfEmpty(NOTHING).map(bytes -> answer(response, bytes)))
                .timeout(timeout)
                .onErrorResume(failure -> Mono.just(noAnswer(failure, timeout)));
    }

    @Override
    public void close() {
        connections.dispose();
        loops.close();
    }

    private static Answer answer(HttpClientResponse response, byte[] body) {
        int status = response.status().code();
        if (status / 100 == 2) {
            return success(status, response.responseHeaders(), body);
        }
        boolean retryable = status == 404 || status == 408 || status == 409 || status == 429 || status >= 500;
        return new Answer.Failed(
                retryable,
                status,
                new String(body, StandardCharsets.UTF_8),
                retryAfter(response.responseHeaders().get("retry-after")));
    }

    private static Answer success(int status, HttpHeaders headers, byte[] body) {
        if (body.length == 0 && !CloudEventCodec.isCloudEvent(headers)) {
            return TAKEN;
        }
        try {
            return new Answer.Replied(CloudEventCodec.decode(headers, body));
        } catch (CloudEventCodecException e) {
            return new Answer.Failed(true, status, "invalid reply: " + e.getMessage(), null);
        }
    }

    private static @Nullable Duration retryAfter(@Nullable String seconds) {
        return seconds != null && SECONDS.matcher(seconds).matches()
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : null;
    }

    private static Answer noAnswer(Throwable failure, Duration timeout) {
        String reason = failure instanceof TimeoutException ? "no answer within " + timeout : failure.toString();
        return new Answer.Failed(true, null, reason, null);
    }
}
