package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule that cannot be, whoever makes it; and what is wrong, member by member. */
public final class InvalidRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private InvalidRuleException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** @param member of the rule, such as {@code basisPoints} */
    public record Fault(String member, String message) {

        @Override
        public String toString() {
            return member + " " + message;
        }
    }

    /** Looks at a rule as it is made. */
    static final class Check {

        private final List<Fault> found = new ArrayList<>();

        Check that(boolean good, String member, String message) {
            if (!good) {
                found.add(new Fault(member, message));
            }
            return this;
        }

        /** @param value null where nobody says one, which is good */
        Check within(String member, long min, long max, @Nullable Long value) {
            return that(
                    value == null || (value >= min && value <= max),
                    member,
                    "is " + min + " to " + max + ", not " + value);
        }

        void orThrow() {
            if (!found.isEmpty()) {
                throw new InvalidRuleException(found);
            }
        }
    }
}
