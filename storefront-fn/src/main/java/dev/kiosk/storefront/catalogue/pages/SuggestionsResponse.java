package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.web.pages.Page;
import java.util.List;

/**
 * What the search field suggests, in the customer's words.
 *
 * @param announcement how many there are, for who does not see them
 */
record SuggestionsResponse(List<Item> items, String announcement) {

    SuggestionsResponse {
        items = List.copyOf(items);
    }

    /** A product to go to. */
    record Item(String name, String price, String picture, String href) {}

    static SuggestionsResponse of(List<ProductCard> products, Page page) {
        return new SuggestionsResponse(
                products.stream().map(SuggestionsResponse::item).toList(),
                page.text("search.suggestions", products.size()));
    }

    private static Item item(ProductCard product) {
        return new Item(product.name(), product.price(), product.picture(), product.href());
    }
}
