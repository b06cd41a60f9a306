package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.domain.CreateProduct;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.NewVariant;
import dev.kiosk.storefront.catalogue.domain.ProductTexts;
import dev.kiosk.storefront.catalogue.domain.Publication;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A product to be made.
 *
 * @param slug of its address; null or empty for one by its name
 * @param category null or empty for none
 * @param status null or empty for a draft
 * @param publishAt from when on it is sold; null for at once
 * @param variants at least one
 */
record CreateProductRequest(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable String status,
        @Nullable String publishAt,
        @Nullable List<@Nullable VariantRequest> variants) {

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    CreateProduct checked() {
        Violations violations = new Violations();
        ProductTexts texts = TypedProduct.texts(name, description, category, violations);
        String address = TypedProduct.slug(slug, violations);
        if (address == null && Slug.of(texts.name()).isEmpty()) {
            violations.add("slug", "is needed where the name has no letter or digit");
        }
        Publication publication = status == null || status.isEmpty()
                ? Publication.DRAFT
                : new StatusRequest(status, publishAt).read(violations);
        List<NewVariant> checked = variants(violations);
        violations.throwIfAny();
        return new CreateProduct(address, texts, publication, checked);
    }

    private List<NewVariant> variants(Violations violations) {
        List<@Nullable VariantRequest> given = Objects.requireNonNullElse(variants, List.of());
        if (given.isEmpty() || given.size() > ListedProduct.MAX_VARIANTS) {
            violations.add("variants", "are 1 to " + ListedProduct.MAX_VARIANTS);
            return List.of();
        }
        List<NewVariant> checked = IntStream.range(0, given.size())
                .mapToObj(place -> TypedProduct.variant(in(place), given.get(place), violations))
                .toList();
        Set<String> skus = new HashSet<>();
        Set<String> options = new HashSet<>();
        for (int place = 0; place < checked.size(); place++) {
            if (!skus.add(checked.get(place).sku())) {
                violations.add(in(place) + "sku", "is there twice");
            }
            if (!options.add(checked.get(place).option())) {
                violations.add(in(place) + "option", "is that of another variant");
            }
        }
        return checked;
    }

    private static String in(int place) {
        return "variants[" + place + "].";
    }
}
