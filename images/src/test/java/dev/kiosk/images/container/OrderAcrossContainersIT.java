package dev.kiosk.images.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.images.container.KnativePod.Ended;
import dev.kiosk.local.demo.DemoCatalogue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderAcrossContainersIT {

    @TempDir
    private Path folder;

    /** As {@code helm test} does: the customer is the ops image. */
    @Test
    void aCustomersOrderEndsConfirmed() {
        try (ContainerPlatform platform = ContainerPlatform.start(folder)) {
            DemoCatalogue.importInto(platform.uri("storefront-fn-events"), platform.uri("inventory-fn"));
            URI shop = URI.create("http://" + KnativePod.HOST + ":"
                    + platform.uri("storefront-fn").getPort());

            Ended smoke = KnativePod.run("ops", Map.of(), "smoke", "--url", shop.toString(), "--deadline", "60s");

            assertThat(smoke.status()).as(smoke.log()).isZero();
            assertThat(smoke.log()).contains("confirmed");
        }
    }
}
