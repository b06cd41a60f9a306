package dev.kiosk.storefront.web;

import dev.kiosk.fn.testing.StaffContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

class StaffIT extends StaffContract {

    @Override
    protected String function() {
        return "storefront-fn";
    }

    @Override
    protected Set<String> tablesThatStaffDoNotChange() {
        return Set.of(
                "account",
                "account_address",
                "account_consent",
                "availability",
                "cart",
                "cart_line",
                "checkout_key",
                "coupon_try",
                "customer",
                "former_variant",
                "invoice_series",
                "kept_customer",
                "notification",
                "order_return",
                "order_timeline",
                "order_view",
                "order_view_line",
                "payment_notification",
                "payment_retry",
                "price_history",
                "product_search",
                "promotion_customer",
                "promotion_use",
                "search_language",
                "search_word",
                "sign_in",
                "sign_in_count",
                "stock_alert",
                "webhook_attempt",
                "webhook_delivery",
                "webhook_endpoint",
                "webhook_message");
    }

    @Override
    protected ConfigurableApplicationContext start(TestDatabase database, String... settings) {
        return StorefrontServer.start(
                        database,
                        Stream.concat(Stream.of("--kiosk.storefront.face=inner"), Stream.of(settings))
                                .toArray(String[]::new))
                .context();
    }
}
