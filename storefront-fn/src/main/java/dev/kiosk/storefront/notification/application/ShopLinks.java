package dev.kiosk.storefront.notification.application;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.order.application.AccessTokens;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses of the shop's pages, as a letter needs them: from anywhere. */
@Component
public class ShopLinks {

    private final @Nullable URI shop;
    private final AccessTokens tokens;

    ShopLinks(StorefrontProperties settings, AccessTokens tokens) {
        this.shop = settings.mail().shop();
        this.tokens = tokens;
    }

    /** With what opens it. Empty if nobody has said where the shop is. */
    public String order(UUID orderId) {
        return to("/orders/" + orderId + "?token=" + tokens.of(orderId));
    }

    /** @param path with its query, encoded */
    public String to(String path) {
        return shop == null ? "" : shop.resolve(path).toString();
    }
}
