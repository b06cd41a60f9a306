package dev.kiosk.storefront.web.pages.catalogue;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /products} and {@code /categories/…}: lists, a page at a time. */
@RestController
class ProductListPage {

    private static final int PAGE_SIZE = 24;

    private final CatalogueService catalogue;
    private final Pages pages;

    ProductListPage(CatalogueService catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** What is shown of which list. */
    private record Shelf(
            Page page,
            String title,
            String category,
            List<CategorySize> categories,
            @Nullable String after) {}

    @GetMapping("/products")
    Mono<ResponseEntity<byte[]>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            ServerWebExchange exchange) {
        String query = q.strip();
        Page page = pages.page(exchange).searchedFor(query);
        String title = query.isEmpty() ? page.text("products.all") : page.text("products.found", query);
        return catalogue
                .categories()
                .collectList()
                .zipWith(
                        catalogue.list(query, null, PAGE_SIZE, after),
                        (categories, found) -> view(
                                new Shelf(page, title, "", categories, after), found, to -> Links.search(query, to)))
                .map(pages::show);
    }

    @GetMapping("/categories/{slug}")
    Mono<ResponseEntity<byte[]>> category(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .categories()
                .collectList()
                .map(categories -> new Shelf(page, name(slug, categories), slug, categories, after))
                .zipWhen(shelf -> catalogue.list(null, slug, PAGE_SIZE, after))
                .map(found -> view(found.getT1(), found.getT2(), to -> Links.category(slug, to)))
                .map(pages::show);
    }

    private static ProductListView view(Shelf shelf, ProductPage found, Function<@Nullable String, String> link) {
        ProductCursor next = found.next();
        return new ProductListView(
                shelf.page(),
                shelf.title(),
                shelf.categories().stream()
                        .map(size -> CategoryLink.of(size, shelf.category()))
                        .toList(),
                ProductCard.of(found, shelf.page()),
                next == null ? null : link.apply(next.encode()),
                shelf.after() == null ? null : link.apply(null));
    }

    private static String name(String slug, List<CategorySize> categories) {
        return categories.stream()
                .filter(size -> size.category().slug().equals(slug))
                .map(size -> size.category().name())
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "category-not-found", "There is no such category"));
    }
}
