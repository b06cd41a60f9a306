package dev.kiosk.fn.problem;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What a failed request is answered with: RFC 9457.
 *
 * @param headers beside that of the content's type
 */
public record ProblemAnswer(HttpStatus status, Map<String, String> headers, ProblemDetail body) {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswer.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public ProblemAnswer {
        headers = Map.copyOf(headers);
    }

    /** Logs it, too, unless the client is to blame. */
    public static ProblemAnswer to(Throwable failure, String request) {
        Problem problem = Problems.of(failure);
        log(request, problem.status(), failure);
        Map<String, String> headers = new TreeMap<>(problem.headers());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE || problem.status() == HttpStatus.TOO_MANY_REQUESTS) {
            headers.put(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        }
        return new ProblemAnswer(problem.status(), headers, problem.body());
    }

    /** What fails beside something that was answered already, as of two queries the second: it is told like any other. */
    public static void dropped(Throwable failure) {
        log("what had failed already", Problems.of(failure).status(), failure);
    }

    private static void log(String request, HttpStatus status, Throwable failure) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("{} failed", request, failure);
        } else if (status.is5xxServerError()) {
            LOG.warn("{} answered {}: {}", request, status.value(), failure.toString());
        } else {
            LOG.debug("{} answered {}", request, status.value(), failure);
        }
    }
}
