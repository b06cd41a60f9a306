package dev.kiosk.storefront.admin.functions;

import dev.kiosk.fn.auth.TokenFolder;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.admin.AdminSettings.Functions;
import java.net.URI;
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

    @Bean
    OrderDesk orderFunction(StorefrontProperties settings, ReactorResourceFactory resources) {
        Functions functions = settings.admin().functions();
        return new OrderDesk(client("order-fn", functions.orders(), functions, resources));
    }

    @Bean
    StockDesk stockFunction(StorefrontProperties settings, ReactorResourceFactory resources) {
        Functions functions = settings.admin().functions();
        return new StockDesk(client("inventory-fn", functions.stock(), functions, resources));
    }

    @Bean
    DeadLetterDesk deadLetterFunction(StorefrontProperties settings, ReactorResourceFactory resources) {
        Functions functions = settings.admin().functions();
        return new DeadLetterDesk(client("order-fn", functions.orders(), functions, resources));
    }

    @Bean
    WebhookDesk webhookFunction(StorefrontProperties settings, ReactorResourceFactory resources) {
        Functions functions = settings.admin().functions();
        return new WebhookDesk(client("webhook-fn", functions.webhooks(), functions, resources));
    }

    private static FunctionClient client(String name, URI base, Functions functions, ReactorResourceFactory resources) {
        HttpClient http = HttpClient.create(resources.getConnectionProvider()).runOn(resources.getLoopResources());
        WebClient client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        return new FunctionClient(name, base, client, new TokenFolder(functions.tokenFolder()), functions.patience());
    }
}
