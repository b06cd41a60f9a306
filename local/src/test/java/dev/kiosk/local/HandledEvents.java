package dev.kiosk.local;

import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.local.function.FunctionContexts;
import dev.kiosk.local.manifest.FunctionService;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** The event types that each function has handlers for at which path, asked of the functions themselves. */
final class HandledEvents {

    private HandledEvents() {}

    /** By the function's name and the path: {@code order-fn/events}. */
    static Map<String, Set<String>> byPlace(Collection<FunctionService> services) {
        Map<String, Set<String>> handled = new TreeMap<>();
        for (FunctionService service : services) {
            if (!service.env().containsKey("SPRING_R2DBC_URL")) {
                continue; // without a database there is no inbox
            }
            try (ConfigurableApplicationContext context = FunctionContexts.unstarted(service)) {
                handled.put(
                        service.function() + "/events",
                        context.getBeansOfType(EventSubscriptions.class).values().stream()
                                .flatMap(feature -> feature.types().stream())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return handled;
    }
}
