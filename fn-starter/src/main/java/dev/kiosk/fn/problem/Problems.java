package dev.kiosk.fn.problem;

import dev.kiosk.fn.cloudevents.CloudEventCodecException;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.fn.events.InvalidEventException;
import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.fn.events.OutcomeTable;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebInputException;

/** Which problem a failure is. What is our own fault shows no message. */
final class Problems {

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case CloudEventCodecException e ->
                named(OutcomeTable.statusOf(e), "not-a-cloudevent", "This is no CloudEvent", e);
            case InvalidEventException e ->
                named(HttpStatus.BAD_REQUEST, "invalid-event", "The event violates its schema", e);
            case ImpossibleEventException e ->
                named(HttpStatus.UNPROCESSABLE_CONTENT, "impossible-event", "The event can never be handled", e);
            case NotYetHereException e ->
                named(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-here", "What the event builds on is not here yet", e);
            case ServerWebInputException e -> input(e);
            case ErrorResponse e -> standard(e);
            default -> byStatus(failure);
        };
    }

    private static Problem named(HttpStatus status, String name, String title, Throwable failure) {
        return Problem.of(status, name, title).detail(Objects.toString(failure.getMessage(), title));
    }

    /** A request that could not be read: by its size, by what a record said of it, or by what does not fit. */
    private static Problem input(ServerWebInputException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof DataBufferLimitException) {
                return tooLarge();
            }
        }
        return UnreadableRequest.of(failure);
    }

    private static Problem standard(ErrorResponse response) {
        HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
        String detail = response.getBody().getDetail();
        Problem problem = Problem.of(status, kebab(status), status.getReasonPhrase());
        Problem told = status.is5xxServerError() || detail == null ? problem : problem.detail(detail);
        return withHeaders(told, response.getHeaders());
    }

    /** Such as {@code Allow} of a 405: RFC 9110, section 15.5.6. */
    private static Problem withHeaders(Problem problem, HttpHeaders headers) {
        Problem told = problem;
        for (String name : headers.headerNames()) {
            told = told.header(name, String.join(", ", headers.getOrEmpty(name)));
        }
        return told;
    }

    private static Problem byStatus(Throwable failure) {
        HttpStatus status = OutcomeTable.statusOf(failure);
        return switch (status) {
            case CONTENT_TOO_LARGE -> tooLarge();
            case CONFLICT -> Problem.of(status, "busy", "Somebody else is at it; try again");
            case TOO_MANY_REQUESTS -> Problem.of(status, "over-capacity", "Too much at once; try again later");
            case SERVICE_UNAVAILABLE ->
                Problem.of(status, "unavailable", "Not available at the moment; try again later");
            default ->
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side");
        };
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The content is too large");
    }

    private static String kebab(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
