package dev.kiosk.storefront.web.pages.catalogue;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.alert.application.StockAlertService;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.storefront.web.pages.Availability;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Live;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.storefront.web.pages.cart.CartOfGuest;
import dev.kiosk.storefront.web.pages.cart.Quantity;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Urls;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /products/…}: a product, and the form that puts it into the cart. */
@RestController
class ProductDetailPage {

    private final CatalogueService catalogue;
    private final CartOfGuest cart;
    private final StockAlertService alerts;
    private final Pages pages;
    private final ShopAssets assets;

    ProductDetailPage(
            CatalogueService catalogue, CartOfGuest cart, StockAlertService alerts, Pages pages, ShopAssets assets) {
        this.catalogue = catalogue;
        this.cart = cart;
        this.alerts = alerts;
        this.pages = pages;
        this.assets = assets;
    }

    @GetMapping("/products/{slug}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String slug, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .find(slug, page.currency())
                .map(product -> ProductView.of(page, product, ToCart.empty(slug), null, alerts.isOn())
                        .moving(live(product)))
                .map(pages::show);
    }

    private Live live(Product product) {
        String events = "/api/products/" + Urls.segment(product.slug()) + "/availability/events";
        return new Live(assets.live().path(), events, levels(product), null, Availability.FEW_ARE);
    }

    /** As the stream says it. */
    private static String levels(Product product) {
        return product.variants().stream()
                .filter(variant -> variant.available() != null)
                .map(variant -> "{\"sku\":\"" + variant.sku() + "\",\"available\":" + variant.available() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @PostMapping("/cart/lines")
    Mono<ResponseEntity<byte[]>> add(ServerWebExchange exchange) {
        return Form.of(exchange).map(ToCart::of).flatMap(typed -> add(typed, exchange));
    }

    private Mono<ResponseEntity<byte[]>> add(ToCart typed, ServerWebExchange exchange) {
        return Quantity.parse(typed.quantity())
                .map(quantity -> cart.add(exchange, pages.page(exchange).currency(), typed.sku(), quantity)
                        .map(ProductDetailPage::toCart)
                        .onErrorResume(Problem.class, problem -> refused(typed, problem, exchange)))
                .orElseGet(() -> again(typed, "product.error.quantity", exchange));
    }

    private static ResponseEntity<byte[]> toCart(PricedCart ignored) {
        return Answers.seeOther(Links.CART);
    }

    private Mono<ResponseEntity<byte[]>> refused(ToCart typed, Problem problem, ServerWebExchange exchange) {
        @Nullable
        String text = switch (problem.name()) {
            case "unknown-sku" -> "product.error.gone";
            case "invalid-request" -> "product.error.too-much";
            default -> null;
        };
        return text == null ? Mono.error(problem) : again(typed, text, exchange);
    }

    private Mono<ResponseEntity<byte[]>> again(ToCart typed, String error, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .find(typed.product(), page.currency())
                .map(product -> ProductView.of(page, product, typed, page.text(error), alerts.isOn()))
                .map(view -> pages.showPersonal(HttpStatus.UNPROCESSABLE_CONTENT, view));
    }
}
