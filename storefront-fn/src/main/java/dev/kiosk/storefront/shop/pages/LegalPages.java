package dev.kiosk.storefront.shop.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.shop.domain.LegalPage;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /imprint} and its like: what staff wrote there; 404 while it is nothing. */
@OnFace(Face.PUBLIC)
@RestController
class LegalPages {

    private final RecentShop shop;
    private final Pages pages;

    LegalPages(RecentShop shop, Pages pages) {
        this.shop = shop;
        this.pages = pages;
    }

    @GetMapping("/imprint")
    Mono<ResponseEntity<byte[]>> imprint(ServerWebExchange exchange) {
        return show(LegalPage.IMPRINT, exchange);
    }

    @GetMapping("/terms")
    Mono<ResponseEntity<byte[]>> terms(ServerWebExchange exchange) {
        return show(LegalPage.TERMS, exchange);
    }

    @GetMapping("/privacy")
    Mono<ResponseEntity<byte[]>> privacy(ServerWebExchange exchange) {
        return show(LegalPage.PRIVACY, exchange);
    }

    @GetMapping("/withdrawal")
    Mono<ResponseEntity<byte[]>> withdrawal(ServerWebExchange exchange) {
        return show(LegalPage.WITHDRAWAL, exchange);
    }

    private Mono<ResponseEntity<byte[]>> show(LegalPage legal, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return shop.now()
                .flatMap(version -> Mono.justOrEmpty(LegalView.of(page, legal, version.settings())))
                .map(pages::show)
                .switchIfEmpty(Mono.error(Problem::nothingHere));
    }
}
