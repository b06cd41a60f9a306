package dev.kiosk.contracts;

import java.util.List;

/**
 * The customer's view has these events. Whoever said them says them again until they are named here.
 *
 * @param eventIds 1 to 500
 */
public record StorefrontNoted(List<String> eventIds) implements Receipt {

    public StorefrontNoted {
        eventIds = List.copyOf(eventIds);
    }

    /** No one aggregate is concerned; the first event stands for all. */
    @Override
    public String subject() {
        return eventIds.getFirst();
    }
}
