package dev.kiosk.storefront.admin.web;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.functions.FunctionAwayException;
import dev.kiosk.storefront.admin.functions.FunctionRefusal;
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

/** Tells staff in their own rooms what went wrong, where a page has nothing better to say. */
@RestControllerAdvice(basePackages = "dev.kiosk.storefront.admin")
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
                office.show(HttpStatus.SERVICE_UNAVAILABLE, new TroubleView(desk(exchange), title, text, true));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .body(page.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(FunctionRefusal refusal, ServerWebExchange exchange) {
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(refusal.status()), HttpStatus.BAD_REQUEST);
        return office.show(status, new TroubleView(desk(exchange), title(status), refusal.said(), false));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(Problem problem, ServerWebExchange exchange) {
        String said = Objects.requireNonNullElse(problem.getMessage(), "");
        String text = said.substring(said.indexOf(' ') + 1);
        return office.show(problem.status(), new TroubleView(desk(exchange), title(problem.status()), text, false));
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here";
            case CONFLICT -> "This has changed meanwhile";
            case CONTENT_TOO_LARGE -> "This is too large";
            default -> "This cannot be done";
        };
    }

    private Desk desk(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        Section section = Arrays.stream(Section.values())
                .filter(one -> path.startsWith(one.path()))
                .findFirst()
                .orElse(Section.ORDERS);
        return office.desk(exchange, section);
    }
}
