package dev.kiosk.storefront.shop.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.web.pages.Languages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Finds out, before a page is made, what the shop is called and looks like. */
@Component
class ShopFaceFilter implements WebFilter {

    /** What is no page. */
    private static final List<PathPattern> BARE = Stream.of(
                    "/actuator/**",
                    "/api/**",
                    "/assets/**",
                    "/colours/**",
                    "/favicon.svg",
                    "/logos/**",
                    "/openapi.yaml",
                    "/pictures/**",
                    "/suggestions")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final RecentShop shop;
    private final boolean hasPages;

    ShopFaceFilter(RecentShop shop, Face face) {
        this.shop = shop;
        this.hasPages = face.isPublic();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return hasPages && isPage(exchange.getRequest().getPath().pathWithinApplication())
                ? dress(exchange).then(chain.filter(exchange))
                : chain.filter(exchange);
    }

    private static boolean isPage(PathContainer path) {
        return BARE.stream().noneMatch(pattern -> pattern.matches(path));
    }

    /** A page of the shop as it was known last is better than none. */
    private Mono<Void> dress(ServerWebExchange exchange) {
        String language = Languages.of(exchange).getLanguage();
        return shop.lastKnown()
                .doOnNext(version -> Faces.of(version, language).putInto(exchange))
                .then();
    }
}
