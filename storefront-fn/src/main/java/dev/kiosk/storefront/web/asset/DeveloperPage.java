package dev.kiosk.storefront.web.asset;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.web.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** {@code /developers}: how to buy without pages. */
@OnFace(Face.PUBLIC)
@RestController
class DeveloperPage {

    private final Pages pages;

    DeveloperPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/developers")
    ResponseEntity<byte[]> show(ServerWebExchange exchange) {
        return pages.show(new DeveloperView(pages.page(exchange)));
    }
}
