package dev.kiosk.storefront.shop.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.storefront.shop.application.PreviewPasses;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.PreviewCookie;
import dev.kiosk.storefront.web.pages.ShopFace;
import dev.kiosk.storefront.web.pages.ShopFace.Doors;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Finds out, before a page is made, what the shop is called and looks like, and whether it is open. Who comes too early is shown
 * that, in the place of goods and carts; orders, legal pages and whatever is no page are there at any time. A checkout that was
 * sent is left to the checkout: it may be one that was taken already.
 */
@Component
class ShopFilter implements WebFilter {

    private static final List<PathPattern> BARE = patterns(
            "/actuator/**",
            "/api/**",
            "/assets/**",
            "/colours/**",
            "/favicon.svg",
            "/logos/**",
            "/openapi.yaml",
            "/pictures/**",
            "/suggestions");
    private static final List<PathPattern> INSIDE =
            patterns("/", "/products/**", "/categories/**", "/cart/**", "/checkout");
    private static final PathPattern CHECKOUT = PathPatternParser.defaultInstance.parse("/checkout");

    private final RecentShop shop;
    private final PreviewPasses passes;
    private final boolean hasPages;

    ShopFilter(RecentShop shop, PreviewPasses passes, Face face) {
        this.shop = shop;
        this.passes = passes;
        this.hasPages = face.isPublic();
    }

    private static List<PathPattern> patterns(String... paths) {
        return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static boolean matches(List<PathPattern> patterns, ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return hasPages && !matches(BARE, exchange.getRequest())
                ? shop.lastKnown().map(version -> entered(exchange, version)).flatMap(chain::filter)
                : chain.filter(exchange);
    }

    private ServerWebExchange entered(ServerWebExchange exchange, ShopVersion version) {
        ShopFace face = Faces.of(version, Languages.of(exchange).getLanguage(), doors(exchange, version));
        face.putInto(exchange);
        return face.doors() == Doors.CLOSED && leadsInside(exchange.getRequest()) ? outside(exchange) : exchange;
    }

    private Doors doors(ServerWebExchange exchange, ShopVersion version) {
        if (version.settings().open()) {
            return Doors.OPEN;
        }
        boolean previewed = PreviewCookie.read(exchange).flatMap(passes::left).isPresent();
        return previewed ? Doors.PREVIEWED : Doors.CLOSED;
    }

    private static boolean leadsInside(ServerHttpRequest request) {
        boolean sent = HttpMethod.POST.equals(request.getMethod());
        return matches(INSIDE, request)
                && !(sent && CHECKOUT.matches(request.getPath().pathWithinApplication()));
    }

    private static ServerWebExchange outside(ServerWebExchange exchange) {
        HttpMethod asked = exchange.getRequest().getMethod();
        return exchange.mutate()
                .request(request -> request.method(HttpMethod.HEAD.equals(asked) ? asked : HttpMethod.GET)
                        .path(NotOpenPage.PATH))
                .build();
    }
}
