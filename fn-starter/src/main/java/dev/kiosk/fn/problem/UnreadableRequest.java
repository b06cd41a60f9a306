package dev.kiosk.fn.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a request that could not be read: which member or parameter, and what was expected there. */
final class UnreadableRequest {

    private static final int MOST_SHOWN = 60;

    private UnreadableRequest() {}

    static Problem of(ServerWebInputException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabindException e -> {
                    return wrong(path(e), why(e));
                }
                case StreamReadException e -> {
                    return Problem.invalid(
                            "the body is no JSON: line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr());
                }
                case TypeMismatchException e -> {
                    return wrong(parameter(failure), expected(e.getRequiredType()) + not(e.getValue()));
                }
                default -> {}
            }
        }
        MethodParameter parameter = failure.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(RequestBody.class)
                ? Problem.invalid("the body is missing, or cannot be read")
                : Problem.invalid(Objects.toString(failure.getReason(), "it could not be read"));
    }

    private static Problem wrong(String field, String message) {
        String named = field.isEmpty() ? "the body" : field;
        return Problem.invalid(named + " " + message)
                .with("errors", List.of(Map.of("field", field, "message", message)));
    }

    private static String why(DatabindException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e ->
                "is unknown"
                        + Nearest.told(
                                e.getPropertyName(),
                                e.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .toList());
            case InvalidFormatException e -> expected(e.getTargetType()) + not(e.getValue());
            case MismatchedInputException e -> expected(e.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String parameter(ServerWebInputException failure) {
        MethodParameter parameter = failure.getMethodParameter();
        return parameter == null ? "a parameter" : Objects.toString(parameter.getParameterName(), "a parameter");
    }

    private static String expected(@Nullable Class<?> type) {
        return "is to be " + (type == null ? "something else" : Expected.of(type));
    }

    private static String not(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.isEmpty() || text.length() > MOST_SHOWN ? "" : ", not '" + text + "'";
    }
}
