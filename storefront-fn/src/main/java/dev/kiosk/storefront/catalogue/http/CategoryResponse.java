package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.catalogue.domain.CategorySize;

/** A category and the number of its products. */
public record CategoryResponse(String slug, String name, long products) {

    static CategoryResponse of(CategorySize size) {
        return new CategoryResponse(size.category().slug(), size.category().name(), size.products());
    }
}
