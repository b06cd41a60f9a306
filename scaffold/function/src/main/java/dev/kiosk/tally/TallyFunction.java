package dev.kiosk.tally;

import dev.kiosk.fn.FunctionApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Counts confirmed orders. */
@SpringBootApplication(proxyBeanMethods = false)
public class TallyFunction {

    public static final String NAME = "tally-fn";

    public static void main(String... args) {
        FunctionApplication.run(NAME, TallyFunction.class, args);
    }
}
