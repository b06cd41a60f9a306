package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.EventFilter;
import io.fabric8.knative.eventing.v1.SubscriptionsAPIFilter;
import io.fabric8.knative.eventing.v1.TriggerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a Trigger filters by. {@code filters} takes the place of the older {@code filter}. */
final class Filters {

    private final ManifestObject object;

    private Filters(ManifestObject object) {
        this.object = object;
    }

    static EventFilter read(ManifestObject object, TriggerSpec spec) {
        if (spec.getFilters() != null && !spec.getFilters().isEmpty()) {
            return EventFilter.all(new Filters(object).all(spec.getFilters()));
        }
        Map<String, String> attributes =
                spec.getFilter() == null ? null : spec.getFilter().getAttributes();
        return attributes == null || attributes.isEmpty()
                ? EventFilter.everything()
                : EventFilter.attributes(attributes);
    }

    private List<EventFilter> all(List<SubscriptionsAPIFilter> filters) {
        return filters.stream().map(this::one).toList();
    }

    private EventFilter one(SubscriptionsAPIFilter filter) {
        List<EventFilter> dialects = new ArrayList<>();
        addMap(dialects, filter.getExact(), EventFilter::exact);
        addMap(dialects, filter.getPrefix(), EventFilter::prefix);
        addMap(dialects, filter.getSuffix(), EventFilter::suffix);
        addList(dialects, filter.getAll(), EventFilter::all);
        addList(dialects, filter.getAny(), EventFilter::any);
        if (filter.getNot() != null) {
            dialects.add(EventFilter.not(one(filter.getNot())));
        }
        if (filter.getCesql() != null) {
            dialects.add(cesql(filter.getCesql()));
        }
        if (dialects.size() != 1) {
            throw object.problem("each of spec.filters has exactly one dialect, not " + dialects.size());
        }
        return dialects.getFirst();
    }

    private static void addMap(
            List<EventFilter> dialects,
            @Nullable Map<String, String> attributes,
            Function<Map<String, String>, EventFilter> dialect) {
        if (attributes != null && !attributes.isEmpty()) {
            dialects.add(dialect.apply(attributes));
        }
    }

    private void addList(
            List<EventFilter> dialects,
            @Nullable List<SubscriptionsAPIFilter> filters,
            Function<List<EventFilter>, EventFilter> dialect) {
        if (filters != null && !filters.isEmpty()) {
            dialects.add(dialect.apply(all(filters)));
        }
    }

    private EventFilter cesql(String expression) {
        try {
            return EventFilter.cesql(expression);
        } catch (IllegalArgumentException e) {
            throw object.problem("spec.filters: no CESQL: " + expression + ": " + e.getMessage());
        }
    }
}
