package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.client.FunctionAwayException;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.access.Staff;
import dev.kiosk.fn.problem.Problem;
import java.util.Arrays;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells staff in their own rooms what went wrong, where a page has nothing better to say. */
@RestControllerAdvice(basePackages = "dev.kiosk.backoffice")
class TroubleAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleAdvice.class);
    private static final String SOON = "5";

    private final Office office;

    TroubleAdvice(Office office) {
        this.office = office;
    }

    /** A command that was under way may have been done: the page of its order says so. */
    @ExceptionHandler
    ResponseEntity<byte[]> away(FunctionAwayException failure, ServerWebExchange exchange) {
        LOG.warn(
                "{} {}: {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                failure.toString());
        String title = failure.function() + " does not answer";
        String text =
                "It may be starting, or be down. What you sent may have been done or not: look again before you repeat"
                        + " it. Repeating it from the page that you sent it from does no harm.";
        ResponseEntity<byte[]> page =
                office.show(HttpStatus.SERVICE_UNAVAILABLE, new TroubleView(frame(exchange), title, text, true));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .body(page.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(FunctionRefusal refusal, ServerWebExchange exchange) {
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(refusal.status()), HttpStatus.BAD_REQUEST);
        return office.show(status, new TroubleView(frame(exchange), title(status), refusal.said(), false));
    }

    /** Where nobody was let in, the page of whoever was not tells it. */
    @ExceptionHandler
    Mono<ResponseEntity<byte[]>> problem(Problem problem, ServerWebExchange exchange) {
        return Staff.find(exchange).isEmpty()
                ? Mono.error(problem)
                : Mono.just(office.show(
                        problem.status(),
                        new TroubleView(frame(exchange), title(problem.status()), problem.said(), false)));
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "Your roles do not allow this";
            case NOT_FOUND -> "There is nothing here";
            case CONFLICT -> "This has changed meanwhile";
            case CONTENT_TOO_LARGE -> "This is too large";
            default -> "This cannot be done";
        };
    }

    private Frame frame(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        Section section = Arrays.stream(Section.values())
                .filter(one -> path.startsWith(one.path()))
                .findFirst()
                .orElse(Section.ORDERS);
        return office.frame(exchange, section);
    }
}
