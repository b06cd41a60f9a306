package dev.kiosk.webhook.client;

import dev.kiosk.webhook.WebhookProperties;
import dev.kiosk.webhook.application.WebhookSender;
import dev.kiosk.webhook.domain.Attempt;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Posts over a new connection each time, follows nobody anywhere, and reads only the beginning of what is answered. */
@Component
class NettyWebhookSender implements WebhookSender {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int MOST_READ = 1_024;

    private final HttpClient client;
    private final Duration timeout;
    private final Clock clock;

    NettyWebhookSender(WebhookProperties settings, Clock clock) {
        HttpClient any = HttpClient.create(ConnectionProvider.newConnection())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .followRedirect(false);
        AddressGuard guard = new AddressGuard();
        this.client = settings.allowPrivate()
                ? any
                : any.doOnChannelInit(
                        (observer, channel, remote) -> channel.pipeline().addFirst("address-guard", guard));
        this.timeout = settings.timeout();
        this.clock = clock;
    }

    @Override
    public Mono<Attempt> send(URI url, Map<String, String> headers, String body) {
        return Mono.defer(() -> {
            Instant at = clock.instant();
            long start = System.nanoTime();
            return post(url, headers, body)
                    .timeout(timeout)
                    .onErrorResume(failure -> Mono.just(new Answer(0, reason(failure))))
                    .map(answer -> new Attempt(at, answer.status(), millisSince(start), answer.beginning()));
        });
    }

    private Mono<Answer> post(URI url, Map<String, String> headers, String body) {
        return client.headers(all -> {
                    all.set("Content-Type", "application/json");
                    all.set("User-Agent", "Kiosk-Webhooks/1");
                    headers.forEach(all::set);
                })
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))))
                .response((response, content) -> beginning(response, content))
                .next();
    }

    private static Flux<Answer> beginning(HttpClientResponse response, ByteBufFlux content) {
        return content.asByteArray()
                .scan(new byte[0], NettyWebhookSender::longer)
                .takeUntil(bytes -> bytes.length >= MOST_READ)
                .takeLast(1)
                .map(bytes -> new Answer(response.status().code(), printable(bytes)));
    }

    private static byte[] longer(byte[] sofar, byte[] more) {
        int length = Math.min(MOST_READ, sofar.length + more.length);
        byte[] all = Arrays.copyOf(sofar, length);
        System.arraycopy(more, 0, all, sofar.length, length - sofar.length);
        return all;
    }

    /** Whatever they answer, as text that a database and a page can hold. */
    private static String printable(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }

    private String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "no answer within " + timeout.toMillis() + " ms";
        }
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private record Answer(int status, String beginning) {}
}
