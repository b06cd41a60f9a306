package dev.kiosk.order.apikey.http;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param name what it is for, 1 to 100 characters
 * @param roles at least one, and never the owner's
 * @param days until it expires, 1 to 365
 */
record ApiKeyRequest(
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable Integer days) {

    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 365;

    /** What was checked. */
    record Wish(String name, Set<StaffRole> roles, Duration life) {}

    Wish wish() {
        Violations wrong = new Violations();
        String called = wrong.text("name", name == null ? null : TypedText.normal(name), LONGEST);
        List<String> words = Objects.requireNonNullElse(roles, List.of());
        Set<StaffRole> held = StaffRole.parse(String.join(",", words));
        if (held.isEmpty()
                || held.contains(StaffRole.OWNER)
                || held.size() != Set.copyOf(words).size()) {
            wrong.add("roles", "is a list of orders, catalogue, finance and read-only, with one of them at least");
        }
        int life = Objects.requireNonNullElse(days, 0);
        if (life < 1 || life > MOST_DAYS) {
            wrong.add("days", "is 1 to " + MOST_DAYS);
        }
        wrong.throwIfAny();
        return new Wish(called, held, Duration.ofDays(life));
    }
}
