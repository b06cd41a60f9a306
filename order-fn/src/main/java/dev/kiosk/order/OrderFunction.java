package dev.kiosk.order;

import dev.kiosk.fn.FunctionApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Places orders and sees them through: stock, payment, shipping. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderProperties.class)
public class OrderFunction {

    public static final String NAME = "order-fn";

    public static void main(String... args) {
        FunctionApplication.run(NAME, OrderFunction.class, args);
    }
}
