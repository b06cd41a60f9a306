package dev.kiosk.proving.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The processes of one Service, in turns. */
public final class Upstream implements Route {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<URI> targets;
    private final AtomicInteger next = new AtomicInteger();

    public Upstream(List<URI> targets) {
        this.targets = List.copyOf(targets);
    }

    @Override
    public Response send(Request request) {
        URI target = targets.get(Math.floorMod(next.getAndIncrement(), targets.size()));
        HttpRequest.Builder forwarded =
                HttpRequest.newBuilder(target.resolve(request.target())).timeout(LONGEST);
        try {
            return response(
                    http.send(request.copyTo(forwarded).build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (ConnectException e) {
            return Response.BAD_GATEWAY;
        } catch (IOException e) {
            throw new CutException("no answer of " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutException("interrupted", e);
        }
    }

    private static Response response(HttpResponse<String> response) {
        return new Response(response.statusCode(), ofAnswer(response.headers()), response.body());
    }

    private static Map<String, List<String>> ofAnswer(HttpHeaders headers) {
        Map<String, List<String>> kept = new HashMap<>();
        headers.map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!Request.OF_A_CONNECTION.contains(lower)) {
                kept.put(lower, List.copyOf(values));
            }
        });
        return kept;
    }
}
