package dev.kiosk.proving.shop;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls, each repeated after 5xx, 429, "busy" and lost connections until it is answered or patience ends, with the same
 * headers every time. {@code Retry-After} is honoured.
 */
public final class JsonHttp implements AutoCloseable {

    private static final Duration ATTEMPT = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final LongAdder repeats = new LongAdder();
    private final Patience patience;

    public JsonHttp(Patience patience) {
        this.patience = patience;
    }

    /** Attempts that had to be made again. */
    public long repeats() {
        return repeats.sum();
    }

    public String write(Object body) {
        return json.writeValueAsString(body);
    }

    /**
     * @throws RefusedException if the call is refused
     * @throws UnavailableException if it is not answered in time
     */
    public <T> T ask(Call call, Class<T> type) {
        String body = tell(call);
        try {
            return json.readValue(body, type);
        } catch (JacksonException e) {
            throw new AnswerException(call, e.getOriginalMessage());
        }
    }

    /** As {@link #ask}, for an answer that does not matter. */
    public String tell(Call call) {
        HttpRequest request = request(call);
        Wait wait = patience.start();
        for (int attempts = 1; ; attempts++) {
            switch (attempt(request)) {
                case Outcome.Answered(String body) -> {
                    return body;
                }
                case Outcome.Refused(int status, Problem problem) ->
                    throw new RefusedException(call.toString(), status, problem);
                case Outcome.Failed(String why, Duration after) -> {
                    if (!wait.pause(after)) {
                        throw new UnavailableException(call.toString(), attempts, why);
                    }
                    repeats.increment();
                }
            }
        }
    }

    private static HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(ATTEMPT)
                .header("accept", "application/json")
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    private Outcome attempt(HttpRequest request) {
        try {
            return outcome(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.Failed(e.toString(), Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("interrupted", Duration.ZERO);
        }
    }

    private Outcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Outcome.Answered(response.body());
        }
        Problem problem = problem(response.body());
        if (status >= 500 || status == TOO_MANY_REQUESTS || (status == CONFLICT && problem.isBusy())) {
            return new Outcome.Failed(status + " " + problem.text(), RetryAfter.of(response.headers()));
        }
        return new Outcome.Refused(status, problem);
    }

    private Problem problem(String body) {
        try {
            return json.readValue(body, Problem.class);
        } catch (JacksonException notAProblem) {
            return new Problem(null, null, body.substring(0, Math.min(200, body.length())));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
