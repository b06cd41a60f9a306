package dev.kiosk.proving.bench;

import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.shop.Cart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A customer's page: follows an order, and comes again where it was whenever its stream ends. */
final class Follower implements Runnable {
    private static final String ID = "id:";
    private static final int OK = 200;

    private final HttpClient http;
    private final URI storefront;
    private final Cart.Ordered order;
    private final AtomicInteger open;
    private final Consumer<String> told;
    private String lastEventId = "0";

    /**
     * @param http is closed when everybody leaves
     * @param open how many streams are open, this one counted while it is
     * @param told is given each line
     */
    Follower(HttpClient http, URI storefront, Cart.Ordered order, AtomicInteger open, Consumer<String> told) {
        this.http = http;
        this.storefront = storefront;
        this.order = order;
        this.open = open;
        this.told = told;
    }

    @Override
    public void run() {
        while (!http.isTerminated()) {
            try {
                follow();
            } catch (IOException | UncheckedIOException e) {
                // the stream broke, as streams do: it is followed again
            } catch (InterruptedException e) {
                throw Waiting.interrupted(e);
            }
            Waiting.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(500, 1500)));
        }
    }

    private void follow() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = http.send(
                HttpRequest.newBuilder(storefront.resolve("/api/orders/" + order.orderId() + "/events"))
                        .header("authorization", "Bearer " + order.accessToken())
                        .header("last-event-id", lastEventId)
                        .build(),
                BodyHandlers.ofLines());
        if (answer.statusCode() != OK) {
            return;
        }
        open.incrementAndGet();
        try (Stream<String> lines = answer.body()) {
            lines.forEach(this::hear);
        } finally {
            open.decrementAndGet();
        }
    }

    private void hear(String line) {
        if (line.startsWith(ID)) {
            lastEventId = line.substring(ID.length()).strip();
        } else {
            told.accept(line);
        }
    }
}
