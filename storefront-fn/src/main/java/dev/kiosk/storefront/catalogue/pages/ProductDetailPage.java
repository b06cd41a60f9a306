package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.storefront.web.pages.Availability;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Live;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Urls;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /products/…}: a product, with the form that puts it into the cart. */
@OnFace(Face.PUBLIC)
@RestController
class ProductDetailPage {

    private final CatalogueService catalogue;
    private final Pages pages;
    private final ShopAssets assets;
    private final boolean alerts;

    ProductDetailPage(CatalogueService catalogue, Pages pages, ShopAssets assets, StorefrontProperties settings) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.assets = assets;
        this.alerts = settings.mail().promised();
    }

    @GetMapping("/products/{slug}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String slug, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return catalogue
                .find(slug, page.currency())
                .map(product -> ProductView.of(page, product, ToCart.empty(slug), null, alerts)
                        .moving(live(product)))
                .map(pages::show)
                .onErrorResume(
                        Problem.named("product-not-found"),
                        notFound -> catalogue
                                .movedTo(slug)
                                .map(ProductDetailPage::moved)
                                .switchIfEmpty(Mono.error(notFound)));
    }

    /** For good: RFC 9110, section 15.4.2. */
    private static ResponseEntity<byte[]> moved(String slug) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, Links.product(slug))
                .build();
    }

    private Live live(Product product) {
        String events = "/api/products/" + Urls.segment(product.slug()) + "/availability/events";
        return new Live(assets.live().path(), events, levels(product), null, Availability.FEW_ARE);
    }

    /** As the stream says it. */
    private static String levels(Product product) {
        return product.variants().stream()
                .map(variant -> "{\"sku\":\"" + variant.sku() + "\",\"available\":" + variant.available() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
