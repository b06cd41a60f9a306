package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.domain.NewVariant;
import dev.kiosk.storefront.catalogue.domain.PriceText;
import dev.kiosk.storefront.catalogue.domain.ProductTexts;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What staff write about products, held to what a file may say. */
final class TypedProduct {

    private TypedProduct() {}

    /** Fields {@code name}, {@code description} and {@code category}. */
    static ProductTexts texts(
            @Nullable String name, @Nullable String description, @Nullable String category, Violations violations) {
        String label = violations.text("name", name, RowReader.MAX_NAME);
        String group = TypedText.normal(violations.textOrEmpty("category", category, RowReader.MAX_LABEL));
        if (!group.isEmpty() && Slug.of(group).isEmpty()) {
            violations.add("category", "has no letter or digit");
        }
        String text =
                TypedText.trimmed(Objects.requireNonNullElse(description, "")).replace("\r\n", "\n");
        if (text.length() > RowReader.MAX_DESCRIPTION) {
            violations.add("description", "has at most " + RowReader.MAX_DESCRIPTION + " characters");
        } else if (RowReader.hasControl(text)) {
            violations.add("description", "contains a control character");
        }
        return new ProductTexts(label, text, group);
    }

    /** Field {@code slug}; null where nothing is said. */
    static @Nullable String slug(@Nullable String typed, Violations violations) {
        String slug = TypedText.normal(Objects.requireNonNullElse(typed, ""));
        if (slug.isEmpty()) {
            return null;
        }
        if (!Slug.isSlug(slug)) {
            violations.add("slug", "is lower-case words with hyphens between them, without accents");
        }
        return slug;
    }

    static String option(String field, @Nullable String option, Violations violations) {
        return violations.textOrEmpty(field, option, RowReader.MAX_LABEL);
    }

    static long price(String field, @Nullable Long price, Violations violations) {
        if (price == null || price < 1 || price > PriceText.MAX_MINOR_UNITS) {
            violations.add(field, "is 1 to " + PriceText.MAX_MINOR_UNITS + " minor units");
            return 1;
        }
        return price;
    }

    /** Null where nothing is said. */
    static @Nullable Instant moment(String field, @Nullable String text, Violations violations) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            violations.add(field, "is a moment such as 2026-12-01T08:00:00Z");
            return null;
        }
    }

    /** @param in what the names of its fields begin with */
    static NewVariant variant(String in, @Nullable VariantRequest variant, Violations violations) {
        VariantRequest given = Objects.requireNonNullElse(variant, VariantRequest.NOTHING);
        String sku = Sku.normal(Objects.requireNonNullElse(given.sku(), ""));
        if (!Sku.isSku(sku)) {
            violations.add(in + "sku", "is " + Sku.IN_WORDS);
        }
        return new NewVariant(
                sku, option(in + "option", given.option(), violations), price(in + "price", given.price(), violations));
    }
}
