package dev.kiosk.storefront.web.asset;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.ShopCookie;
import dev.kiosk.storefront.web.pages.View;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How to buy without pages.
 *
 * @param shop where the shop is
 */
public record DeveloperView(Page page, String shop) implements View {

    static DeveloperView of(Page page, ServerHttpRequest request) {
        String scheme = ShopCookie.isSecure(request) ? "https://" : "http://";
        return new DeveloperView(page, scheme + request.getURI().getAuthority());
    }

    @Override
    public String template() {
        return "developers";
    }
}
