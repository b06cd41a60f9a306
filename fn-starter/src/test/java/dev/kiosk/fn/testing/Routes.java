package dev.kiosk.fn.testing;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.StaffRules;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
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
     * @param needs what whoever calls it has to be allowed; null where that is not asked
     * @param reads the media type of its body
     * @param body null if it reads none that is converted
     */
    public record Route(
            String method,
            String path,
            Class<?> controller,
            @Nullable Face face,
            @Nullable Permission needs,
            String reads,
            @Nullable MethodParameter body) {

        /** Whether roles are asked for. */
        public boolean isOfStaff() {
            return needs != null;
        }

        /** With the text in the place of each variable. */
        public String example(String variable) {
            return path.replaceAll("\\{[^}]+}", variable);
        }

        @Override
        public String toString() {
            String route = "%-6s %-6s %s  %s".formatted(face, method, path, controller.getSimpleName());
            return needs == null ? route : route + "  " + needs.word();
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
                                StaffRules.needed(mapping.getValue()),
                                reads(mapping.getKey()),
                                body(mapping.getValue()))));
    }

    private static String reads(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    private static @Nullable MethodParameter body(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .orElse(null);
    }
}
