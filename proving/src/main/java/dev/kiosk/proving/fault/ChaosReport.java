package dev.kiosk.proving.fault;

import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.audit.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param outcomes orders by their last status
 * @param replayed events that were delivered once more at the end
 * @param took the trading, until the shop was at rest
 */
public record ChaosReport(
        long seed,
        List<CustomerHistory> customers,
        Map<String, Long> outcomes,
        FaultCounts faults,
        int replayed,
        Duration took,
        List<Violation> violations) {

    private static final int MOST_NAMED = 40;

    public ChaosReport {
        customers = List.copyOf(customers);
        outcomes = Map.copyOf(outcomes);
        violations = List.copyOf(violations);
    }

    public String text() {
        long accepted = customers.stream()
                .filter(customer -> customer.orderId() != null)
                .count();
        String named = violations.stream()
                .limit(MOST_NAMED)
                .map(violation -> "  " + violation + "\n")
                .collect(Collectors.joining());
        return """

                customers            %d, of whom %d were answered
                orders               %s
                faults injected      %d kills, %d pauses, %d delivery faults
                %sevents replayed      %d
                took                 %d s
                seed                 %d
                violations           %d
                %s""".formatted(
                        customers.size(),
                        accepted,
                        outcomes,
                        faults.sum("kill"),
                        faults.sum("pause"),
                        faults.sum("delivery"),
                        byKind(),
                        replayed,
                        took.toSeconds(),
                        seed,
                        violations.size(),
                        named);
    }

    private String byKind() {
        return faults.byKind().entrySet().stream()
                .map(count -> "  %-28s %d\n".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining());
    }
}
