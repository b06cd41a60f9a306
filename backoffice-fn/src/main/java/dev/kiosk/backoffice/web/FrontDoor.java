package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.ShopClient;
import dev.kiosk.backoffice.web.access.Staff;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
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

    /** An owner who begins is led on; everybody else, and whoever cannot be told from them, has something to look at. */
    @GetMapping("/admin")
    Mono<ResponseEntity<byte[]>> enter(ServerWebExchange exchange) {
        Staff staff = Staff.of(exchange);
        return (staff.may(Permission.SHOP_CHANGE) ? isBegun() : Mono.just(true))
                .map(begun -> Answers.seeOther(begun ? first(staff).path() : START));
    }

    private Mono<Boolean> isBegun() {
        return Mono.zip(shop.show(), catalogue.list("", "", ""))
                .map(found -> found.getT1().open() && !found.getT2().items().isEmpty())
                .timeout(PATIENCE)
                .onErrorReturn(true);
    }

    private static Section first(Staff staff) {
        return staff.may(Section.ORDERS.needs()) ? Section.ORDERS : Section.PRODUCTS;
    }
}
