package dev.kiosk.inventory;

import dev.kiosk.fn.FunctionApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The function {@code inventory-fn}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(InventoryProperties.class)
public class InventoryFunction {

    public static void main(String... args) {
        FunctionApplication.run("inventory-fn", InventoryFunction.class, args);
    }
}
