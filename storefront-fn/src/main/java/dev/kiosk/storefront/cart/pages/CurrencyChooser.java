package dev.kiosk.storefront.cart.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.http.CartProblems;
import dev.kiosk.storefront.catalogue.application.SellingCurrencies;
import dev.kiosk.storefront.web.pages.CurrencyCookie;
import dev.kiosk.storefront.web.pages.Here;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Urls;
import java.util.Currency;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code /currency}: the form at the foot of every page. The cart follows; where something in it is not sold in that currency,
 * nothing changes, and the cart's page tells why.
 */
@OnFace(Face.PUBLIC)
@RestController
class CurrencyChooser {

    private final SellingCurrencies currencies;
    private final CartOfGuest cart;

    CurrencyChooser(SellingCurrencies currencies, CartOfGuest cart) {
        this.currencies = currencies;
        this.cart = cart;
    }

    @PostMapping("/currency")
    Mono<ResponseEntity<byte[]>> choose(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> currencies
                        .of(form.value("currency"))
                        .flatMap(currency -> choose(currency, form.value("back"), exchange)));
    }

    private Mono<ResponseEntity<byte[]>> choose(Currency currency, String back, ServerWebExchange exchange) {
        return cart.changeCurrency(exchange, currency)
                .ofType(CartRefusal.class)
                .flatMap(refusal -> refusal instanceof CartRefusal.NotForSale
                        ? Mono.just(toCart(currency))
                        : Mono.error(CartProblems.of(refusal)))
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    CurrencyCookie.write(exchange, currency);
                    return Answers.seeOther(Here.parse(back).path());
                }));
    }

    private static ResponseEntity<byte[]> toCart(Currency currency) {
        return Answers.seeOther(Urls.query(Links.CART, Map.of("not-in", currency.getCurrencyCode())));
    }
}
