package dev.kiosk.fn.problem;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.ClassUtils;

/** What a value has to be, in words. */
final class Expected {

    private static final Set<Class<?>> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private Expected() {}

    static String of(Class<?> type) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return WHOLE.contains(boxed) ? "a whole number" : "a number";
        }
        if (boxed == Instant.class) {
            return "a time such as 2026-06-01T12:00:00Z";
        }
        if (boxed == UUID.class) {
            return "a UUID";
        }
        if (boxed.isEnum()) {
            return Arrays.stream(boxed.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
        }
        if (Collection.class.isAssignableFrom(boxed) || boxed.isArray()) {
            return "a list";
        }
        return CharSequence.class.isAssignableFrom(boxed) || boxed == Optional.class ? "a text" : "an object";
    }
}
