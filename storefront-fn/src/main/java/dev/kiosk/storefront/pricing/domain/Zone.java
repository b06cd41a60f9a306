package dev.kiosk.storefront.pricing.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipping method goes.
 *
 * @param countries ISO 3166-1 alpha-2; none for everywhere
 * @param exceptPostcodes beginnings of postcodes that it does not go to, upper case and without blanks
 */
public record Zone(Set<String> countries, List<String> exceptPostcodes) {

    public static final Zone EVERYWHERE = new Zone(Set.of(), List.of());

    public Zone {
        countries = Set.copyOf(countries);
        exceptPostcodes = List.copyOf(exceptPostcodes);
    }

    /**
     * What of it is in these countries; empty for nothing.
     *
     * @param only none for all
     */
    Optional<Zone> within(Set<String> only) {
        if (only.isEmpty()) {
            return Optional.of(this);
        }
        Set<String> both = countries.isEmpty()
                ? only
                : countries.stream().filter(only::contains).collect(Collectors.toSet());
        return both.isEmpty() ? Optional.empty() : Optional.of(new Zone(both, exceptPostcodes));
    }

    /** Somewhere unknown may be anywhere. */
    boolean contains(@Nullable Destination destination) {
        return destination == null
                || ((countries.isEmpty() || countries.contains(destination.country()))
                        && exceptPostcodes.stream().noneMatch(destination.postcode()::startsWith));
    }
}
