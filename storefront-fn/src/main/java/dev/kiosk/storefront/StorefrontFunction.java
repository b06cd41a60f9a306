package dev.kiosk.storefront;

import dev.kiosk.fn.FunctionApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The main of storefront-fn. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class StorefrontFunction {

    public static void main(String... args) {
        FunctionApplication.run("storefront-fn", StorefrontFunction.class, args);
    }
}
