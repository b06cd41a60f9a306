package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.domain.ProductStatus;
import dev.kiosk.storefront.catalogue.domain.Publication;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a product.
 *
 * @param status the code of a {@link ProductStatus}
 * @param publishAt from when on it is sold, ISO 8601 with an offset; null for at once
 */
record StatusRequest(@Nullable String status, @Nullable String publishAt) {

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    Publication checked() {
        Violations violations = new Violations();
        Publication publication = read(violations);
        violations.throwIfAny();
        return publication;
    }

    /** Notes what is wrong. */
    Publication read(Violations violations) {
        Optional<ProductStatus> known = ProductStatus.of(Objects.requireNonNullElse(status, ""));
        if (known.isEmpty()) {
            violations.add("status", "is draft, published or archived");
            return Publication.DRAFT;
        }
        Instant from = TypedProduct.moment("publishAt", publishAt, violations);
        if (from != null && known.get() != ProductStatus.PUBLISHED) {
            violations.add("publishAt", "is of what is published only");
            return Publication.DRAFT;
        }
        return new Publication(known.get(), from);
    }
}
