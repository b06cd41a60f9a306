package dev.kiosk.backoffice;

import dev.kiosk.fn.FunctionApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The main of backoffice-fn. It has no database, also where a host has one on its class path. */
@SpringBootApplication(
        proxyBeanMethods = false,
        excludeName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConfigurationPropertiesScan
public class BackofficeFunction {

    public static void main(String... args) {
        FunctionApplication.run("backoffice-fn", BackofficeFunction.class, args);
    }
}
