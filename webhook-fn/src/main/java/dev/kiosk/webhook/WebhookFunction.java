package dev.kiosk.webhook;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.webhook.db.TakeOver;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The function {@code webhook-fn}; with the one argument {@code take-over}, see {@link TakeOver}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
public class WebhookFunction {

    public static final String NAME = "webhook-fn";

    public static void main(String... args) {
        if (args.length == 1 && args[0].equals(TakeOver.COMMAND)) {
            System.out.println(TakeOver.run(System.getenv()));
        } else {
            FunctionApplication.run(NAME, WebhookFunction.class, args);
        }
    }
}
