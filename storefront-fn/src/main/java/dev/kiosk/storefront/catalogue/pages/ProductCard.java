package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.storefront.web.pages.Availability;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import java.util.List;

/**
 * A product in a list.
 *
 * @param left units left, where there are few
 */
public record ProductCard(
        String href, String picture, String name, String price, Availability availability, long left) {

    static List<ProductCard> of(ProductPage products, Page page) {
        return products.items().stream().map(product -> of(product, page)).toList();
    }

    static ProductCard of(ProductSummary product, Page page) {
        return new ProductCard(
                Links.product(product.slug()),
                Links.picture(product.slug()),
                product.name(),
                price(product, page),
                Availability.of(product.available()),
                product.available());
    }

    private static String price(ProductSummary product, Page page) {
        String price = page.price(product.fromPrice(), product.currency());
        return product.hasDearer() ? page.text("price.from", price) : price;
    }
}
