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

/** The event types that each Service has handlers for, asked of the functions themselves. */
final class HandledEvents {

    private HandledEvents() {}

    /** Services without any are left out. */
    static Map<String, Set<String>> byService(Collection<FunctionService> services) {
        Map<String, Set<String>> handled = new TreeMap<>();
        for (FunctionService service : services) {
            try (ConfigurableApplicationContext context = FunctionContexts.unstarted(service)) {
                Set<String> types = context.getBean(EventSubscriptions.class).types();
                if (!types.isEmpty()) {
                    handled.put(service.name(), new TreeSet<>(types));
                }
            }
        }
        return handled;
    }
}
