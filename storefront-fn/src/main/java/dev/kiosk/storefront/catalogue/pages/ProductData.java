package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.StructuredData;
import dev.kiosk.storefront.web.pages.StructuredData.Crumb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A product, and where it stands in the shop, as search engines read it. */
final class ProductData {

    private ProductData() {}

    static String of(Page page, Product product) {
        return StructuredData.json(List.of(
                product(page, product),
                StructuredData.breadcrumbs(crumbs(
                        page,
                        product.category(),
                        new Crumb(product.name(), page.site() + Links.product(product.slug()))))));
    }

    /** Of the list of a category. */
    static String of(Page page, Category category) {
        return StructuredData.json(List.of(StructuredData.breadcrumbs(crumbs(page, category, null))));
    }

    private static List<Crumb> crumbs(Page page, @Nullable Category category, @Nullable Crumb last) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(page.text("crumbs.home"), page.site() + "/"));
        if (category != null) {
            crumbs.add(new Crumb(category.name(), page.site() + Links.category(category.slug())));
        }
        if (last != null) {
            crumbs.add(last);
        }
        return crumbs;
    }

    private static Map<String, Object> product(Page page, Product product) {
        String address = page.site() + Links.product(product.slug());
        Map<String, Object> thing = StructuredData.thing(
                "Product",
                "name",
                product.name(),
                "url",
                address,
                "image",
                page.site() + Links.picture(product.slug()));
        if (!product.description().isEmpty()) {
            thing.put("description", product.plainDescription());
        }
        List<Map<String, Object>> offers = product.variants().stream()
                .filter(variant -> variant.price() != null)
                .map(variant -> offer(page, variant, address))
                .toList();
        if (!offers.isEmpty()) {
            thing.put("offers", offers);
        }
        return thing;
    }

    private static Map<String, Object> offer(Page page, Variant variant, String address) {
        Map<String, Object> offer = StructuredData.thing(
                "Offer",
                "sku",
                variant.sku(),
                "price",
                StructuredData.amount(Objects.requireNonNull(variant.price()), variant.currency()),
                "priceCurrency",
                variant.currency().getCurrencyCode(),
                "availability",
                StructuredData.value(variant.available() > 0 ? "InStock" : "OutOfStock"),
                "url",
                address,
                "seller",
                StructuredData.thing("Organization", "name", page.shop().name()));
        if (!variant.option().isEmpty()) {
            offer.put("name", variant.option());
        }
        return offer;
    }
}
