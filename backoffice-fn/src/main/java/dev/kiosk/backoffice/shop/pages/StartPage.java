package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.CatalogueClient;
import dev.kiosk.backoffice.client.OrderClient;
import dev.kiosk.backoffice.client.PricingClient;
import dev.kiosk.backoffice.client.ShopClient;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/shop/start}: leads through what there is to do before a shop opens, and into it before it is. */
@Needs(Permission.SHOP_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class StartPage {

    private static final String PATH = ShopView.PATH + "/start";

    private final ShopClient shop;
    private final CatalogueClient catalogue;
    private final PricingClient pricing;
    private final OrderClient orders;
    private final Office office;

    StartPage(ShopClient shop, CatalogueClient catalogue, PricingClient pricing, OrderClient orders, Office office) {
        this.shop = shop;
        this.catalogue = catalogue;
        this.pricing = pricing;
        this.orders = orders;
        this.office = office;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return steps().map(steps -> page(steps, null, exchange));
    }

    /** By a form, so that nobody is let in by an address that staff have left open. */
    @PostMapping(PATH + "/preview")
    Mono<ResponseEntity<byte[]>> preview(ServerWebExchange exchange) {
        return steps().zipWith(
                        shop.preview(), (steps, preview) -> page(steps, office.shop() + preview.path(), exchange));
    }

    private Mono<Steps> steps() {
        return Mono.zip(
                        shop.show(),
                        catalogue.currency(),
                        pricing.taxRules(),
                        pricing.shippingMethods(),
                        orders.payments(),
                        catalogue.list("", "", ""),
                        orders.list("", List.of(), "", ""))
                .map(facts -> new Steps(
                        facts.getT1(),
                        facts.getT2(),
                        facts.getT3(),
                        facts.getT4(),
                        facts.getT5().provider(),
                        !facts.getT6().items().isEmpty(),
                        !facts.getT7().items().isEmpty()));
    }

    private ResponseEntity<byte[]> page(Steps steps, @Nullable String preview, ServerWebExchange exchange) {
        return office.show(new StartView(office.frame(exchange, Section.SHOP), steps, preview));
    }
}
