package dev.kiosk.local;

import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.local.function.FunctionContexts;
import dev.kiosk.local.manifest.FunctionService;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;

/** The event types that each function has handlers for, asked of the functions themselves. */
final class HandledEvents {

    private HandledEvents() {}

    static Map<String, Set<String>> byFunction(Collection<FunctionService> services) {
        Map<String, Set<String>> handled = new TreeMap<>();
        for (FunctionService service : services) {
            try (ConfigurableApplicationContext context = FunctionContexts.unstarted(service)) {
                handled.put(
                        service.function(),
                        new TreeSet<>(context.getBean(EventSubscriptions.class).types()));
            }
        }
        return handled;
    }
}
