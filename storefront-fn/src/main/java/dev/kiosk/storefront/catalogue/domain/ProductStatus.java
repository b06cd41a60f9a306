package dev.kiosk.storefront.catalogue.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is to become of a product. Orders show what was bought, whatever it is. */
public enum ProductStatus {
    /** Worked on, or taken off sale for a while. */
    DRAFT,
    PUBLISHED,
    /** Not sold any more, which customers are told who still have its address. */
    ARCHIVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProductStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
