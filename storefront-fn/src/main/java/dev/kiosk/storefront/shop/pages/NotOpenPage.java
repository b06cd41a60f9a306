package dev.kiosk.storefront.shop.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /not-open}: what is shown in the place of a shop that is not open yet. Nothing is wrong, so it is a 200. */
@OnFace(Face.PUBLIC)
@RestController
class NotOpenPage {

    static final String PATH = "/not-open";

    private final RecentShop shop;
    private final Pages pages;

    NotOpenPage(RecentShop shop, Pages pages) {
        this.shop = shop;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return page.shop().isOpenToThem()
                ? Mono.fromSupplier(() -> Answers.seeOther("/"))
                : shop.lastKnown()
                        .map(version -> NotOpenView.of(page, version.settings()))
                        .map(view -> pages.showPersonal(HttpStatus.OK, view));
    }
}
