package dev.kiosk.storefront.catalogue.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product is sold.
 *
 * @param from the moment from which a published one is; null for at once
 */
public record Publication(ProductStatus status, @Nullable Instant from) {

    public static final Publication DRAFT = new Publication(ProductStatus.DRAFT, null);
    public static final Publication PUBLISHED = new Publication(ProductStatus.PUBLISHED, null);

    public Publication {
        if (from != null && status != ProductStatus.PUBLISHED) {
            throw new IllegalArgumentException("only what is published is so from a moment on");
        }
    }
}
