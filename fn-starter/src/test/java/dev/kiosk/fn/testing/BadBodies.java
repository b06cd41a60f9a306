package dev.kiosk.fn.testing;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;

/** Bodies that cannot be what a parameter is to be, each with what its answer begins with. */
final class BadBodies {

    private static final String WHOLE = "the body";

    private BadBodies() {}

    static Map<String, String> of(MethodParameter parameter) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("{\"a", WHOLE);
        bodies.put("17", WHOLE);
        bodies.put("\"text\"", WHOLE);
        bodies.put(List.class.isAssignableFrom(parameter.getParameterType()) ? "{}" : "[]", WHOLE);
        if (!parameter.isOptional()) {
            bodies.put("", WHOLE);
        }
        if (parameter.getParameterType().isRecord()) {
            for (RecordComponent member : parameter.getParameterType().getRecordComponents()) {
                bodies.put("{\"" + member.getName() + "\": " + unlike(member.getGenericType()) + "}", member.getName());
            }
        }
        return bodies;
    }

    private static String unlike(Type type) {
        return type == String.class ? "{\"a\": 1}" : "\"text\"";
    }
}
