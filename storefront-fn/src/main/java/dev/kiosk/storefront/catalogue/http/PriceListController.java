package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.catalogue.domain.Offers;
import java.util.Currency;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** In which currencies the shop sells, and how much of it. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
class PriceListController {

    private final Goods goods;
    private final Offers offers;

    PriceListController(Goods goods, Offers offers) {
        this.goods = goods;
        this.offers = offers;
    }

    /**
     * @param currencies in which something is for sale, the shop's own first
     * @param items the price lists; the shop's own currency has none
     */
    record PriceListsResponse(List<String> currencies, List<Goods.PriceList> items) {}

    @GetMapping("/api/catalogue/price-lists")
    Mono<PriceListsResponse> lists() {
        return Mono.zip(offers.currencies(), goods.priceLists().collectList())
                .map(both -> new PriceListsResponse(
                        both.getT1().stream().map(Currency::getCurrencyCode).toList(), both.getT2()));
    }
}
