package dev.kiosk.proving.shop;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.concurrent.Waiting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Calls, each repeated after 5xx, 429, "busy" and lost connections until it is answered or patience ends, with the same
 * headers every time. {@code Retry-After} is honoured.
 */
public final class HttpCalls implements AutoCloseable {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final Patience patience;
    private final Duration attempt;

    /**
     * @param patience how long a call is repeated
     * @param attempt how long one attempt may take
     */
    public HttpCalls(Patience patience, Duration attempt) {
        this.patience = patience;
        this.attempt = attempt;
    }

    /** With a minute for each attempt. */
    public HttpCalls(Patience patience) {
        this(patience, Duration.ofSeconds(60));
    }

    public long attempts() {
        return attempts.sum();
    }

    /** Attempts that had to be made again. */
    public long repeats() {
        return repeats.sum();
    }

    /** Attempts that were answered with 500 and above, or not at all. */
    public long failures() {
        return failures.sum();
    }

    /** What was answered in the end, whatever it is. */
    public Answer send(Call call) {
        Waiting waiting = patience.start();
        for (int number = 1; ; number++) {
            Answer answer = attempt(call, attempt, number);
            if (!answer.isWorthAnotherAttempt() || !waiting.pause(answer.retryAfter())) {
                return answer;
            }
            repeats.increment();
        }
    }

    /** One attempt, which is given up after so long. */
    public Answer sendOnce(Call call, Duration timeout) {
        return attempt(call, timeout, 1);
    }

    private Answer attempt(Call call, Duration timeout, int number) {
        attempts.increment();
        Answer answer = answer(call, timeout, number);
        if (answer.isFailure()) {
            failures.increment();
        }
        return answer;
    }

    private Answer answer(Call call, Duration timeout, int number) {
        try {
            HttpResponse<String> response = client.send(call.request(timeout), BodyHandlers.ofString());
            return new Answer(
                    call,
                    response.statusCode(),
                    response.body(),
                    retryAfter(response),
                    response.headers().firstValue("ce-type").orElse(""),
                    number);
        } catch (IOException e) {
            return new Answer(call, 0, e.toString(), Duration.ZERO, "", number);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    /** RFC 9110, section 10.2.3, in its form with seconds. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
