package dev.kiosk.cluster.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Follows an order by server-sent events as EventSource does: comes again with {@code Last-Event-ID} when a stream ends. */
public final class Stream {

    private static final int CONNECTIONS = 20;

    private final URI uri;
    private final String token;
    private final List<String> events = new ArrayList<>();
    private String last = "";
    private int connections;

    public Stream(Shop shop, Buyer.Bought order) {
        this.uri = shop.address().resolve("/api/orders/" + order.orderId() + "/events");
        this.token = order.token();
    }

    /** The names of events so far, up to the first that is looked for. */
    public List<String> until(Predicate<String> found) throws IOException, InterruptedException {
        while (connections++ < CONNECTIONS) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .header("authorization", "Bearer " + token)
                    .header("accept", "text/event-stream");
            if (!last.isEmpty()) {
                request.header("last-event-id", last);
            }
            HttpResponse<InputStream> response = Http.CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200 && read(body, found)) {
                    return List.copyOf(events);
                }
            } catch (IOException e) {
                // the pod has gone: its successor goes on where it ended
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("not in " + CONNECTIONS + " streams: " + events);
    }

    /** How often it was opened. */
    public int connections() {
        return connections;
    }

    private boolean read(InputStream body, Predicate<String> found) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                last = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                String event = line.substring(6).strip();
                if (event.contains(".")) {
                    events.add(event);
                }
                if (found.test(event)) {
                    return true;
                }
            }
        }
        return false;
    }
}
