package dev.kiosk.storefront.web.asset;

import dev.kiosk.storefront.web.pages.Origin;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How to buy without pages.
 *
 * @param shop where the shop is
 */
public record DeveloperView(Page page, String shop) implements View {

    static DeveloperView of(Page page, ServerHttpRequest request) {
        return new DeveloperView(page, Origin.of(request));
    }

    @Override
    public String template() {
        return "developers";
    }
}
