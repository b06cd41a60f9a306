package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.ShopClient;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /} and {@code /admin}: lead to the first page. */
@OnFace(Face.PUBLIC)
@RestController
class FrontDoor {

    /** What is left to do before the shop opens. */
    static final String START = Section.SHOP.path() + "/start";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ShopClient shop;
    private final CatalogueClient catalogue;

    FrontDoor(ShopClient shop, CatalogueClient catalogue) {
        this.shop = shop;
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> arrive() {
        return Answers.seeOther("/admin");
    }

    /** Who begins is led on; everybody else, and whoever cannot be told from them, has orders to look at. */
    @GetMapping("/admin")
    Mono<ResponseEntity<byte[]>> enter() {
        return Mono.zip(shop.show(), catalogue.list("", "", ""))
                .map(found -> found.getT1().open() && !found.getT2().items().isEmpty())
                .timeout(PATIENCE)
                .onErrorReturn(true)
                .map(begun -> Answers.seeOther(begun ? Section.ORDERS.path() : START));
    }
}
