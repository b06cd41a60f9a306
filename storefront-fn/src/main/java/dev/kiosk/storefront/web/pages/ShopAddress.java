package dev.kiosk.storefront.web.pages;

import dev.kiosk.storefront.StorefrontProperties;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Where the shop is for everybody: what search engines keep, and what others link to. */
@Component
public class ShopAddress {

    private final @Nullable URI configured;

    ShopAddress(StorefrontProperties settings) {
        this.configured = settings.mail().shop();
    }

    /** As letters say it; where nobody has said it, as this customer came. Without a slash at its end. */
    public String of(ServerHttpRequest request) {
        return configured == null ? Origin.of(request) : configured.toString().replaceAll("/+$", "");
    }
}
