package dev.kiosk.storefront.cart.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.application.CartResult;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.http.CartProblems;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.pages.ProductView;
import dev.kiosk.storefront.catalogue.pages.ToCart;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code POST /cart/lines}: a product's form, which comes back with what is wrong where it cannot be. */
@OnFace(Face.PUBLIC)
@RestController
class AddToCartPage {

    private final CartOfGuest cart;
    private final CatalogueService catalogue;
    private final Pages pages;
    private final boolean alerts;

    AddToCartPage(CartOfGuest cart, CatalogueService catalogue, Pages pages, StorefrontProperties settings) {
        this.cart = cart;
        this.catalogue = catalogue;
        this.pages = pages;
        this.alerts = settings.mail().promised();
    }

    @PostMapping("/cart/lines")
    Mono<ResponseEntity<byte[]>> add(ServerWebExchange exchange) {
        return Form.of(exchange).map(ToCart::of).flatMap(typed -> add(typed, exchange));
    }

    private Mono<ResponseEntity<byte[]>> add(ToCart typed, ServerWebExchange exchange) {
        return Quantity.parse(typed.quantity())
                .map(quantity -> cart.add(exchange, pages.page(exchange).currency(), typed.sku(), quantity)
                        .flatMap(result -> answer(typed, result, exchange)))
                .orElseGet(() -> again(typed, "product.error.quantity", exchange));
    }

    private Mono<ResponseEntity<byte[]>> answer(ToCart typed, CartResult result, ServerWebExchange exchange) {
        return switch (result) {
            case PricedCart _ -> Mono.just(Answers.seeOther(Links.CART));
            case CartRefusal.NotForSale _ -> again(typed, "product.error.gone", exchange);
            case CartRefusal.TooMuchOfOne _, CartRefusal.TooManyLines _, CartRefusal.NoPrice _ ->
                again(typed, "product.error.too-much", exchange);
            case CartRefusal refusal -> Mono.error(CartProblems.of(refusal));
        };
    }

    private Mono<ResponseEntity<byte[]>> again(ToCart typed, String error, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .find(typed.product(), page.currency())
                .map(product -> ProductView.of(page, product, typed, page.text(error), alerts))
                .map(view -> pages.showPersonal(HttpStatus.UNPROCESSABLE_CONTENT, view));
    }
}
