package dev.kiosk.backoffice.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The functions' interfaces for staff, as machines use them: requests and answers go through as they are. */
public final class MachineClient {

    private static final List<String> ASKED = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key");

    private static final List<String> ANSWERED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER);

    private final Map<String, FunctionClient> areas;

    /** @param areas functions by the part of a path after {@code /api/} */
    MachineClient(Map<String, FunctionClient> areas) {
        this.areas = Map.copyOf(areas);
    }

    /** @param path with its query, percent-encoded */
    public record Asked(HttpMethod method, String path, HttpHeaders headers, Flux<DataBuffer> body) {}

    public boolean knows(String area) {
        return areas.containsKey(area);
    }

    /** Fails with a {@link FunctionAwayException}. */
    public Mono<Void> pass(String area, Asked asked, Passing answer) {
        @Nullable FunctionClient function = areas.get(area);
        return function == null
                ? Mono.empty()
                : function.pass(
                        new Asked(asked.method(), asked.path(), only(ASKED, asked.headers()), asked.body()),
                        (status, headers, body) -> answer.write(status, only(ANSWERED, headers), body));
    }

    /** Where an answer goes. */
    @FunctionalInterface
    public interface Passing {

        Mono<Void> write(HttpStatusCode status, HttpHeaders headers, Flux<DataBuffer> body);
    }

    private static HttpHeaders only(List<String> names, HttpHeaders from) {
        HttpHeaders some = new HttpHeaders();
        names.forEach(name -> {
            String value = from.getFirst(name);
            if (value != null) {
                some.set(name, value);
            }
        });
        return some;
    }
}
