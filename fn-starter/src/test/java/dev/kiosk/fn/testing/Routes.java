package dev.kiosk.fn.testing;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every route of every controller that a function has, whatever face it is on. */
public final class Routes {

    private Routes() {}

    /**
     * A route.
     *
     * @param face null if its controller does not say one
     * @param body null if it reads none
     */
    public record Route(
            String method,
            String path,
            Class<?> controller,
            @Nullable Face face,
            @Nullable MethodParameter body) {

        /** With the text in the place of each variable. */
        public String example(String variable) {
            return path.replaceAll("\\{[^}]+}", variable);
        }

        @Override
        public String toString() {
            return "%-6s %-6s %s  %s".formatted(face, method, path, controller.getSimpleName());
        }
    }

    /** By a mapping that asks nobody which of them are served. */
    public static List<Route> of(ApplicationContext context) {
        RequestMappingHandlerMapping all = new RequestMappingHandlerMapping();
        all.setApplicationContext(context);
        all.afterPropertiesSet();
        return all.getHandlerMethods().entrySet().stream()
                .flatMap(Routes::routes)
                .toList();
    }

    private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        Class<?> controller = mapping.getValue().getBeanType();
        OnFace declared = controller.getAnnotation(OnFace.class);
        return mapping.getKey().getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(
                                method.name(),
                                pattern.getPatternString(),
                                controller,
                                declared == null ? null : declared.value(),
                                body(mapping.getValue()))));
    }

    private static @Nullable MethodParameter body(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .orElse(null);
    }
}
