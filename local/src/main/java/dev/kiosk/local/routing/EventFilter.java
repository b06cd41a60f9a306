package dev.kiosk.local.routing;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Whether an event concerns a Trigger: the dialects of the CloudEvents Subscriptions API, section 3.2.4, as Knative has
 * them. An event that lacks an attribute that is asked for does not match.
 */
@FunctionalInterface
public interface EventFilter {

    boolean matches(CloudEvent event);

    static EventFilter everything() {
        return event -> true;
    }

    /** Each attribute has exactly this value. */
    static EventFilter exact(Map<String, String> attributes) {
        return each(attributes, String::equals);
    }

    /** Each attribute begins like this. */
    static EventFilter prefix(Map<String, String> attributes) {
        return each(attributes, String::startsWith);
    }

    /** Each attribute ends like this. */
    static EventFilter suffix(Map<String, String> attributes) {
        return each(attributes, String::endsWith);
    }

    static EventFilter all(List<EventFilter> filters) {
        List<EventFilter> all = List.copyOf(filters);
        return event -> all.stream().allMatch(filter -> filter.matches(event));
    }

    static EventFilter any(List<EventFilter> filters) {
        List<EventFilter> any = List.copyOf(filters);
        return event -> any.stream().anyMatch(filter -> filter.matches(event));
    }

    static EventFilter not(EventFilter filter) {
        return event -> !filter.matches(event);
    }

    /**
     * An expression of CloudEvents SQL. One that fails on an event does not match it.
     *
     * @throws IllegalArgumentException if the expression is none
     */
    static EventFilter cesql(String expression) {
        return CesqlFilter.parse(expression);
    }

    /** A Trigger's older {@code filter.attributes}: like {@link #exact}, and an empty value asks only for presence. */
    static EventFilter attributes(Map<String, String> attributes) {
        return each(attributes, (actual, asked) -> asked.isEmpty() || actual.equals(asked));
    }

    private static EventFilter each(Map<String, String> attributes, BiPredicate<String, String> matches) {
        List<Map.Entry<String, String>> asked =
                List.copyOf(Map.copyOf(attributes).entrySet());
        return event -> {
            for (Map.Entry<String, String> attribute : asked) {
                String actual = Attributes.of(event, attribute.getKey());
                if (actual == null || !matches.test(actual, attribute.getValue())) {
                    return false;
                }
            }
            return true;
        };
    }
}
