package dev.kiosk.backoffice;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The back office on a port of its own, started as a host would start it. Functions that a test says nothing of are away. */
record BackofficeServer(ConfigurableApplicationContext context) implements AutoCloseable {

    static final String OPEN = "--kiosk.backoffice.open=true";
    static final String WITHOUT_WEBHOOKS = "--kiosk.backoffice.functions.webhooks=";

    static BackofficeServer start(String... settings) {
        return start(Clock.systemUTC(), settings);
    }

    static BackofficeServer start(Clock clock, String... settings) {
        List<String> args = new ArrayList<>(List.of(settings));
        args.add("--server.port=0");
        for (String function : List.of("shop", "orders", "stock", "webhooks")) {
            String setting = "--kiosk.backoffice.functions." + function + "=";
            if (args.stream().noneMatch(given -> given.startsWith(setting))) {
                args.add(setting + "http://localhost:1");
            }
        }
        args.remove(WITHOUT_WEBHOOKS);
        SpringApplication application = FunctionApplication.of("backoffice-fn", BackofficeFunction.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        return new BackofficeServer(application.run(args.toArray(String[]::new)));
    }

    /** Over a real shop. */
    static BackofficeServer over(StorefrontServer shop) {
        return start(OPEN, "--kiosk.backoffice.functions.shop=" + shop.uri("/"));
    }

    Browser browser() {
        return new Browser(uri("/"));
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
