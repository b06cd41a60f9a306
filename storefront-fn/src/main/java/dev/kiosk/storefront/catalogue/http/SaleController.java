package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.SaleDesk;
import java.time.Clock;
import java.util.Currency;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lower prices for a while, by staff. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.INNER)
@RestController
class SaleController {

    private static final String SALE = "/api/catalogue/variants/{sku}/sale";

    private final SaleDesk desk;
    private final Currency own;
    private final Clock clock;

    SaleController(SaleDesk desk, Currency own, Clock clock) {
        this.desk = desk;
        this.own = own;
        this.clock = clock;
    }

    @PutMapping(SALE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(@PathVariable String sku, @RequestBody SaleRequest request) {
        return Mono.fromSupplier(() -> request.checked(Sku.normal(sku), own.getCurrencyCode(), clock.instant()))
                .flatMap(desk::put)
                .flatMap(result -> switch (result) {
                    case DONE -> Mono.empty();
                    case NOT_SOLD ->
                        Mono.error(() -> Problem.of(
                                        HttpStatus.NOT_FOUND, "unknown-sku", "There is no such SKU in the currency")
                                .detail(sku));
                    case NOT_CHEAPER ->
                        Mono.error(() -> Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "sale-not-cheaper",
                                "A sale price is lower than the regular one"));
                });
    }

    @DeleteMapping(SALE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable String sku, @RequestParam(defaultValue = "") String currency) {
        return desk.end(Sku.normal(sku), currency.isEmpty() ? own.getCurrencyCode() : currency);
    }
}
