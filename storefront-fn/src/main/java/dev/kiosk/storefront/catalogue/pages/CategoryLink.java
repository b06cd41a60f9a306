package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.web.pages.Links;

/**
 * A category to go to.
 *
 * @param current whether it is what the page shows
 */
public record CategoryLink(String href, String picture, String name, long products, boolean current) {

    static CategoryLink of(CategorySize size, String current) {
        String slug = size.category().slug();
        return new CategoryLink(
                Links.category(slug),
                Links.picture(slug),
                size.category().name(),
                size.products(),
                slug.equals(current));
    }
}
