package dev.kiosk.backoffice.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A function understood, and will not: the problem that it answered with, RFC 9457. */
public final class FunctionRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> problem;

    FunctionRefusal(int status, Map<String, Object> problem) {
        super(status + " " + problem);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** Whether a function knows nothing of what was asked for. */
    public static boolean isNotFound(Throwable failure) {
        return failure instanceof FunctionRefusal refusal && refusal.status == 404;
    }

    /** The last part of the problem's type; empty if it has none. */
    public String name() {
        String type = member("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** A member of the problem as text; empty if it has none. */
    public String member(String name) {
        return Objects.toString(problem.get(name), "");
    }

    /** What is wrong with which field of the request, in the function's words. */
    public List<FieldError> errors() {
        return items(
                "errors",
                error -> new FieldError(String.valueOf(error.get("field")), String.valueOf(error.get("message"))));
    }

    /** @param field by name, with dots and positions: {@code rates[0].price} */
    public record FieldError(String field, String message) {}

    /** A member of the problem that is a list of texts; empty if it has none. */
    public List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    private List<?> list(String name) {
        return problem.get(name) instanceof List<?> items ? items : List.of();
    }

    /** A member of the problem that is a list of objects, each read; empty if it has none. */
    public <T> List<T> items(String name, Function<Map<?, ?>, T> read) {
        return list(name).stream()
                .filter(Map.class::isInstance)
                .map(item -> read.apply((Map<?, ?>) item))
                .toList();
    }

    /** What happened this time, as the function puts it. */
    public String said() {
        String detail = member("detail");
        return detail.isEmpty() ? member("title") : detail;
    }
}
