package dev.kiosk.fn.strict;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffRules;
import dev.kiosk.fn.problem.Nearest;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the handlers of requests, among those of this face. Whoever asks is allowed what the handler needs, and staff's requests
 * have no query parameter that it does not take.
 */
final class HandlersOnFace extends RequestMappingHandlerMapping {

    private final Face face;
    private final List<StaffApi> staff;

    HandlersOnFace(Face face, List<StaffApi> staff) {
        this.face = face;
        this.staff = List.copyOf(staff);
    }

    @Override
    protected boolean isHandler(Class<?> bean) {
        return super.isHandler(bean) && face.has(bean);
    }

    @Override
    protected void handleMatch(RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        boolean isOfStaff =
                staff.stream().anyMatch(api -> api.covers(exchange.getRequest().getPath()));
        Permission needed = StaffRules.needed(handler);
        if (needed != null) {
            StaffRules.require(exchange, needed);
        } else if (isOfStaff) {
            throw new IllegalStateException(handler + " does not say what it needs");
        }
        if (isOfStaff) {
            checkQuery(handler, exchange.getRequest().getQueryParams().keySet());
        }
    }

    private static void checkQuery(HandlerMethod handler, Set<String> given) {
        Set<String> known = parameters(handler);
        given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, known);
                });
    }

    private static Set<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(HandlersOnFace::name)
                .collect(Collectors.toSet());
    }

    private static Stream<String> name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query == null) {
            return Stream.of();
        }
        return Stream.of(query.name().isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : query.name());
    }

    private static Problem unknown(String name, Set<String> known) {
        String message = "is no query parameter here" + Nearest.told(name, known);
        return Problem.invalid(name + " " + message).with("errors", List.of(Map.of("field", name, "message", message)));
    }
}
