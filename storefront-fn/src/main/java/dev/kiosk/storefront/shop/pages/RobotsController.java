package dev.kiosk.storefront.shop.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.web.pages.ShopAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /robots.txt}, RFC 9309: what is of one customer, or does something, is nobody else's to look through. */
@OnFace(Face.PUBLIC)
@RestController
class RobotsController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final String CLOSED = "User-agent: *\nDisallow: /\n";
    private static final String RULES = """
            User-agent: *
            Disallow: /account
            Disallow: /alerts
            Disallow: /api/
            Disallow: /cart
            Disallow: /checkout
            Disallow: /orders
            Disallow: /suggestions

            """;

    private final RecentShop shop;
    private final ShopAddress address;

    RobotsController(RecentShop shop, ShopAddress address) {
        this.shop = shop;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    Mono<ResponseEntity<String>> robots(ServerWebExchange exchange) {
        String open = RULES + "Sitemap: " + address.of(exchange.getRequest()) + "/sitemap.xml\n";
        return shop.lastKnown()
                .map(version -> version.settings().open()
                        ? ResponseEntity.ok()
                                .contentType(TEXT)
                                .cacheControl(FOR_AN_HOUR)
                                .body(open)
                        : ResponseEntity.ok()
                                .contentType(TEXT)
                                .cacheControl(CacheControl.noCache())
                                .body(CLOSED));
    }
}
