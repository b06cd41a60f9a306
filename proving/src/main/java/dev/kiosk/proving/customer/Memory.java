package dev.kiosk.proving.customer;

import dev.kiosk.proving.audit.CustomerHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one customer remembers of the shop's answers, and complains of. For several threads. */
final class Memory {

    private final Plan plan;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Bought bought;
    private @Nullable String lastSeen;
    private boolean cancelled;

    Memory(Plan plan) {
        this.plan = plan;
    }

    /** The answer to a checkout. */
    record Bought(String orderId, String token, long total) {}

    synchronized void accepted(Bought now) {
        if (bought != null && !bought.equals(now)) {
            complain("one checkout was answered with " + bought + " and then with " + now);
        }
        bought = now;
    }

    synchronized void cancelled() {
        cancelled = true;
    }

    synchronized void saw(String status) {
        lastSeen = status;
    }

    synchronized void complain(String of) {
        complaints.add(of);
    }

    synchronized @Nullable Bought bought() {
        return bought;
    }

    synchronized CustomerHistory history() {
        return new CustomerHistory(
                plan.name(),
                plan.key(),
                plan.wanted(),
                bought == null ? null : bought.orderId(),
                bought == null ? 0 : bought.total(),
                cancelled,
                lastSeen,
                complaints);
    }
}
