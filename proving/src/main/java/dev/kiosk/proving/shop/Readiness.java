package dev.kiosk.proving.shop;

import java.time.Duration;
import java.util.stream.Stream;

/** Finds out early whether there is a platform at all. */
public final class Readiness {

    private static final Patience SHORT = Patience.of(Duration.ofSeconds(10));

    private Readiness() {}

    /** @throws dev.kiosk.proving.shop.CallFailedException naming the face that is not ready */
    public static void check(Addresses addresses) {
        try (JsonHttp http = new JsonHttp(SHORT)) {
            Stream.of(addresses.storefront(), addresses.catalogue(), addresses.orders(), addresses.inventory())
                    .forEach(face -> http.tell(Call.get(face.resolve("/actuator/health/readiness"))));
        }
    }
}
