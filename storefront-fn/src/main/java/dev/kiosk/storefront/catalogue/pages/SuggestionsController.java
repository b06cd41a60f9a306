package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /suggestions}: what the search field's script asks for while somebody types. */
@OnFace(Face.PUBLIC)
@RestController
class SuggestionsController {

    private static final int MAX_ITEMS = 6;

    private final CatalogueService catalogue;
    private final Pages pages;

    SuggestionsController(CatalogueService catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping(value = "/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<SuggestionsResponse>> suggest(@RequestParam String q, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .list(q, null, MAX_ITEMS, null, page.currency())
                .map(found -> SuggestionsResponse.of(ProductCard.of(found, page), page))
                .map(found -> pages.answer(page, found));
    }
}
