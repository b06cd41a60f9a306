package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /}: what there is, and a selection of it. */
@OnFace(Face.PUBLIC)
@RestController
class HomePage {

    private static final int SELECTION = 12;
    private static final int SHELVES = 6;

    private final CatalogueService catalogue;
    private final Pages pages;

    HomePage(CatalogueService catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/")
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .categories()
                .collectList()
                .map(HomePage::largest)
                .zipWith(catalogue
                        .selection(SELECTION, page.currency())
                        .map(product -> ProductCard.of(product, page))
                        .collectList())
                .map(found -> new HomeView(page, found.getT1(), found.getT2()))
                .map(pages::show);
    }

    /** As many as make a row, in the order that they came in. */
    private static List<CategoryLink> largest(List<CategorySize> categories) {
        Set<CategorySize> largest = categories.stream()
                .sorted(Comparator.comparingLong(CategorySize::products).reversed())
                .limit(SHELVES)
                .collect(Collectors.toSet());
        return categories.stream()
                .filter(largest::contains)
                .map(size -> CategoryLink.of(size, ""))
                .toList();
    }
}
