package dev.kiosk.storefront;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a pod works on, prefix {@code kiosk.storefront.crowd}; streams are counted by {@link LiveSettings}.
 *
 * @param atOnce requests worked on at once, at most
 * @param waiting requests that wait for their turn, at most; more are refused with 503
 * @param patience how long one waits for its turn, at most
 */
public record CrowdSettings(
        @DefaultValue("100") int atOnce,
        @DefaultValue("1000") int waiting,
        @DefaultValue("20s") Duration patience) {

    private static final int MOST = 100_000;

    public CrowdSettings {
        if (atOnce < 1 || atOnce > MOST || waiting < 0 || waiting > MOST) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.crowd.at-once is 1 to " + MOST + ", kiosk.storefront.crowd.waiting 0 to " + MOST);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("kiosk.storefront.crowd.patience must be longer than nothing");
        }
    }
}
