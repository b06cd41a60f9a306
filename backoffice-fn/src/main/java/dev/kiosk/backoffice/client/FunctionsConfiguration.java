package dev.kiosk.backoffice.client;

import dev.kiosk.backoffice.BackofficeProperties;
import dev.kiosk.backoffice.BackofficeProperties.Functions;
import dev.kiosk.fn.auth.TokenFolder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Wires the other functions. */
@Configuration(proxyBeanMethods = false)
class FunctionsConfiguration {

    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final Functions functions;
    private final WebClient http;

    FunctionsConfiguration(BackofficeProperties settings, ReactorResourceFactory resources) {
        this.functions = settings.functions();
        HttpClient client = HttpClient.create(resources.getConnectionProvider()).runOn(resources.getLoopResources());
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }

    @Bean
    OrderClient orders() {
        return new OrderClient(client("order-fn", functions.orders()));
    }

    @Bean
    DeadLetterClient deadLetters() {
        return new DeadLetterClient(client("order-fn", functions.orders()));
    }

    @Bean
    StockClient stock() {
        return new StockClient(client("inventory-fn", functions.stock()));
    }

    @Bean
    CatalogueClient catalogue() {
        return new CatalogueClient(client("storefront-fn", functions.shop()));
    }

    @Bean
    PricingClient pricing() {
        return new PricingClient(client("storefront-fn", functions.shop()));
    }

    @Bean
    ShopClient shop() {
        return new ShopClient(client("storefront-fn", functions.shop()));
    }

    @Bean
    CustomerClient customers() {
        return new CustomerClient(client("storefront-fn", functions.shop()));
    }

    @Bean
    ErasureClient erasures() {
        return new ErasureClient(client("storefront-fn", functions.shop()));
    }

    @Bean
    PersonalDataClient personalData() {
        URI webhooks = functions.webhooks();
        return new PersonalDataClient(
                client("storefront-fn", functions.shop()),
                client("order-fn", functions.orders()),
                webhooks == null ? null : client("webhook-fn", webhooks));
    }

    @Bean
    SoldOrderClient soldOrders() {
        return new SoldOrderClient(client("storefront-fn", functions.shop()));
    }

    @Bean
    WebhookClient webhooks() {
        URI webhooks = functions.webhooks();
        return new WebhookClient(webhooks == null ? null : client("webhook-fn", webhooks));
    }

    @Bean
    AuditClient audit() {
        URI webhooks = functions.webhooks();
        List<FunctionClient> all = new ArrayList<>(List.of(
                client("storefront-fn", functions.shop()),
                client("order-fn", functions.orders()),
                client("inventory-fn", functions.stock())));
        if (webhooks != null) {
            all.add(client("webhook-fn", webhooks));
        }
        return new AuditClient(all);
    }

    @Bean
    ApiKeyClient apiKeys() {
        return new ApiKeyClient(client("order-fn", functions.orders()));
    }

    /** What machines may ask for; the functions ask for their roles. */
    @Bean
    MachineClient machines() {
        FunctionClient shop = client("storefront-fn", functions.shop());
        FunctionClient orders = client("order-fn", functions.orders());
        Map<String, FunctionClient> areas = new HashMap<>(Map.of(
                "orders", orders,
                "dead-letters", orders,
                "payment-limits", orders,
                "stock", client("inventory-fn", functions.stock()),
                "catalogue", shop,
                "pricing", shop,
                "shop", shop,
                "customers", shop,
                "sold-orders", shop));
        URI webhooks = functions.webhooks();
        if (webhooks != null) {
            areas.put("webhook-endpoints", client("webhook-fn", webhooks));
        }
        return new MachineClient(areas);
    }

    private FunctionClient client(String name, URI base) {
        return new FunctionClient(name, base, http, new TokenFolder(functions.tokenFolder()), functions.patience());
    }
}
