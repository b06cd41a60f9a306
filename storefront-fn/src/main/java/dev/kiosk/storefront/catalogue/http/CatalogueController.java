package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.catalogue.application.CatalogueService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue for customers. */
@RestController
public class CatalogueController {

    private static final String DEFAULT_LIMIT = "24";

    private final CatalogueService catalogue;

    CatalogueController(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/categories")
    Mono<List<CategoryResponse>> categories() {
        return catalogue.categories().map(CategoryResponse::of).collectList();
    }

    @GetMapping("/api/products")
    Mono<ProductListResponse> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return catalogue.list(q, category, limit, after).map(ProductListResponse::of);
    }

    @GetMapping("/api/products/{slug}")
    Mono<ProductResponse> product(@PathVariable String slug) {
        return catalogue.find(slug).map(ProductResponse::of);
    }
}
