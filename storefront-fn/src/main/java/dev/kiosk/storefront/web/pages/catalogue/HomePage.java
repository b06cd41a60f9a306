package dev.kiosk.storefront.web.pages.catalogue;

import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /}: what there is, and a selection of it. */
@RestController
class HomePage {

    private static final int SELECTION = 12;

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
                .map(size -> CategoryLink.of(size, ""))
                .collectList()
                .zipWith(catalogue.list(null, null, SELECTION, null))
                .map(found -> new HomeView(page, found.getT1(), ProductCard.of(found.getT2(), page)))
                .map(pages::show);
    }
}
