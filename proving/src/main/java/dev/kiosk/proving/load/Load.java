package dev.kiosk.proving.load;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Load in a closed loop.
 *
 * @param scenario a class of bench-load
 * @param users at once
 * @param warmUp how long nothing counts at first
 * @param time how long it counts then
 * @param input what to do, one thing a line
 * @param more what only this scenario is told
 */
public record Load(
        String scenario,
        URI target,
        int users,
        Duration warmUp,
        Duration time,
        List<String> input,
        Map<String, String> more) {

    public Load {
        input = List.copyOf(input);
        more = Map.copyOf(more);
    }

    public static Load of(String scenario, URI target, int users, List<String> input) {
        return new Load(scenario, target, users, Duration.ZERO, Duration.ZERO, input, Map.of());
    }

    public Load lasting(Duration first, Duration then) {
        return new Load(scenario, target, users, first, then, input, more);
    }

    public Load with(String name, String value) {
        Map<String, String> all = new HashMap<>(more);
        all.put(name, value);
        return new Load(scenario, target, users, warmUp, time, input, all);
    }
}
