package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.application.SellingCurrencies;
import dev.kiosk.ui.page.Urls;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The catalogue for customers. */
@OnFace(Face.PUBLIC)
@RestController
public class CatalogueController {

    private static final String DEFAULT_LIMIT = "24";

    private final CatalogueService catalogue;
    private final SellingCurrencies currencies;
    private final PublicAnswers answers;
    private final ProductAnswers products;

    CatalogueController(
            CatalogueService catalogue, SellingCurrencies currencies, PublicAnswers answers, ProductAnswers products) {
        this.catalogue = catalogue;
        this.currencies = currencies;
        this.answers = answers;
        this.products = products;
    }

    @GetMapping("/api/categories")
    Mono<ResponseEntity<byte[]>> categories() {
        return catalogue.categories().map(CategoryResponse::of).collectList().map(answers::of);
    }

    @GetMapping("/api/products")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String currency) {
        return currencies
                .of(currency)
                .flatMap(priced -> catalogue.list(q, category, limit, after, priced))
                .map(ProductListResponse::of)
                .map(answers::of);
    }

    @GetMapping("/api/products/{slug}")
    Mono<ResponseEntity<byte[]>> product(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String currency) {
        return currencies
                .of(currency)
                .flatMap(priced -> products.find(slug, priced))
                .map(Content::answer)
                .onErrorResume(
                        Problem.named("product-not-found"),
                        notFound -> catalogue
                                .movedTo(slug)
                                .map(to -> moved(to, currency))
                                .switchIfEmpty(Mono.error(notFound)));
    }

    /** For good: RFC 9110, section 15.4.2. */
    private static ResponseEntity<byte[]> moved(String slug, @Nullable String currency) {
        String path = "/api/products/" + Urls.segment(slug);
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(
                        HttpHeaders.LOCATION,
                        Urls.query(path, Map.of("currency", Objects.requireNonNullElse(currency, ""))))
                .build();
    }
}
