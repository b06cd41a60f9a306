package dev.kiosk.proving.flash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets so many clicks, and as many looks, through at once, each tried once, and counts what customers must not see. */
final class Turnstile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI shop;
    private final Semaphore clicks;
    private final Semaphore looks;
    private final LongAdder requests = new LongAdder();
    private final LongAdder errors = new LongAdder();

    Turnstile(URI shop, int atOnce) {
        this.shop = shop;
        this.clicks = new Semaphore(atOnce);
        this.looks = new Semaphore(atOnce);
    }

    /**
     * What was answered; the status is 0 if nothing was.
     *
     * @param sentAt when the request had its place and was sent, as {@link System#nanoTime} has it
     */
    record Answer(int status, JsonNode json, long sentAt) {

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    Answer get(String path, String token) {
        return send(
                looks, request(path).header("authorization", "Bearer " + token).GET());
    }

    Answer post(String path, String header, String value, String body) {
        return send(clicks, request(path).header(header, value).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(clicks, request(path).PUT(BodyPublishers.ofString(body)));
    }

    long requests() {
        return requests.sum();
    }

    /** Answers of 500 and above, and requests without any. */
    long errors() {
        return errors.sum();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("content-type", "application/json");
    }

    private Answer send(Semaphore places, HttpRequest.Builder request) {
        places.acquireUninterruptibly();
        long sentAt = System.nanoTime();
        try {
            requests.increment();
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= SERVER_ERROR) {
                errors.increment();
            }
            return new Answer(
                    response.statusCode(),
                    response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body()),
                    sentAt);
        } catch (IOException e) {
            errors.increment();
            return new Answer(0, JSON.nullNode(), sentAt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            places.release();
        }
    }
}
