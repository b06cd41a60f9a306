package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.markdown.domain.Block;
import dev.kiosk.storefront.markdown.domain.Markdown;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Live;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Preview;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product.
 *
 * @param quantity as typed
 * @param error what is wrong with what was typed; null for nothing
 * @param alerts whether somebody can ask to be told when it is back
 * @param live how it moves by itself; null where something was typed that would be lost
 */
public record ProductView(
        Page page,
        Product product,
        List<VariantChoice> variants,
        String quantity,
        @Nullable String error,
        boolean alerts,
        @Nullable Live live)
        implements View {

    public ProductView {
        variants = List.copyOf(variants);
    }

    /** As one comes to it, or with what somebody typed there. */
    public static ProductView of(Page page, Product product, ToCart typed, @Nullable String error, boolean alerts) {
        String chosen = typed.sku().isEmpty() ? firstToBeHad(product.variants()) : typed.sku();
        return new ProductView(
                page,
                product,
                product.variants().stream()
                        .map(variant -> VariantChoice.of(variant, chosen, page))
                        .toList(),
                typed.quantity(),
                error,
                alerts,
                null);
    }

    ProductView moving(Live how) {
        return new ProductView(page, product, variants, quantity, error, alerts, how);
    }

    private static String firstToBeHad(List<Variant> variants) {
        return variants.stream()
                .filter(variant -> variant.price() != null && variant.available() > 0)
                .findFirst()
                .map(Variant::sku)
                .orElse("");
    }

    @Override
    public String template() {
        return "product";
    }

    public @Nullable Category category() {
        return product.category();
    }

    public String categoryHref() {
        Category category = product.category();
        return category == null ? Links.PRODUCTS : Links.category(category.slug());
    }

    public List<Block> description() {
        return Markdown.PART.read(product.description());
    }

    public String picture() {
        return Links.picture(product.slug());
    }

    public Preview preview() {
        return Preview.ofProduct(Links.product(product.slug()), product.plainDescription(), picture());
    }

    /** As search engines read it. */
    public String data() {
        return ProductData.of(page, product);
    }

    /** Whether something of it can be put into the cart. */
    public boolean isToBeHad() {
        return variants.stream().anyMatch(VariantChoice::isToBeHad);
    }

    /** What there is to say where nothing of it can be. */
    public String reason() {
        return variants.stream().anyMatch(VariantChoice::priced)
                ? page.text("product.sold-out")
                : page.text("product.not-priced", page.currency().getCurrencyCode());
    }

    public boolean isSoldOut() {
        return variants.stream().allMatch(VariantChoice::isSoldOut);
    }
}
