package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.ProductOrder;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.Scope;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /products} and {@code /categories/…}: lists, a page at a time. */
@OnFace(Face.PUBLIC)
@RestController
class ProductListPage {

    private static final int PAGE_SIZE = 24;

    private final CatalogueService catalogue;
    private final Pages pages;

    ProductListPage(CatalogueService catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    private record Named(String title, List<CategorySize> categories) {}

    @GetMapping("/products")
    Mono<ResponseEntity<byte[]>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after,
            ServerWebExchange exchange) {
        String query = TypedText.trimmed(q);
        Page page = pages.page(exchange).searchedFor(query);
        String title = query.isEmpty() ? page.text("products.all") : page.text("products.found", query);
        ProductListing listing = new ProductListing(page, "", query, order(sort), after);
        return catalogue
                .categories()
                .collectList()
                .zipWith(list(listing), (categories, found) -> ProductListView.of(listing, title, categories, found))
                .map(pages::show);
    }

    @GetMapping("/categories/{slug}")
    Mono<ResponseEntity<byte[]>> category(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after,
            ServerWebExchange exchange) {
        ProductListing listing = new ProductListing(pages.page(exchange), slug, "", order(sort), after);
        return catalogue
                .categories()
                .collectList()
                .map(categories -> new Named(name(slug, categories), categories))
                .zipWhen(
                        named -> list(listing),
                        (named, found) -> ProductListView.of(listing, named.title(), named.categories(), found))
                .map(pages::show);
    }

    private Mono<ProductPage> list(ProductListing listing) {
        return catalogue.list(
                new CatalogueService.Wanted(
                        listing.query(),
                        Scope.FOR_SALE,
                        listing.category(),
                        listing.order(),
                        listing.page().currency()),
                PAGE_SIZE,
                listing.after());
    }

    /** By name, unless something else is asked for that we know. */
    private static ProductOrder order(String sort) {
        return ProductOrder.of(sort).orElse(ProductOrder.NAME);
    }

    private static String name(String slug, List<CategorySize> categories) {
        return categories.stream()
                .filter(size -> size.category().slug().equals(slug))
                .map(size -> size.category().name())
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "category-not-found", "There is no such category"));
    }
}
