package dev.kiosk.storefront.notification.application;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.order.application.AccessTokens;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What ends an alert without anybody having to say who they are: derived as access tokens of orders are, and no such token. */
@Component
class StockAlertTokens {

    private final AccessTokens tokens;

    StockAlertTokens(StorefrontProperties settings) {
        this.tokens = new AccessTokens("stock alerts " + settings.accessSecret());
    }

    String of(UUID alertId) {
        return tokens.of(alertId);
    }

    boolean opens(UUID alertId, String token) {
        return tokens.opens(alertId, token);
    }
}
