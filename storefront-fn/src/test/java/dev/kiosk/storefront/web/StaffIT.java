package dev.kiosk.storefront.web;

import dev.kiosk.fn.testing.StaffContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

class StaffIT extends StaffContract {

    @Override
    protected String function() {
        return "storefront-fn";
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
