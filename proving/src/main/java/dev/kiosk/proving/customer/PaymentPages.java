package dev.kiosk.proving.customer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The payment provider's pages, where customers agree or refuse. Clicked once: nobody insists on paying. */
public final class PaymentPages {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    void answer(String page, boolean agrees) {
        HttpRequest click = HttpRequest.newBuilder(URI.create(page + (agrees ? "/complete" : "/fail")))
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            http.send(click, BodyHandlers.discarding());
        } catch (IOException e) {
            // what became of it the provider knows, and a sweep asks it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
