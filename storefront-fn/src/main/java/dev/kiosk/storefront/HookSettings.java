package dev.kiosk.storefront;

import dev.kiosk.storefront.hook.domain.Verdict;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks to merchants, prefix {@code kiosk.storefront.hooks}.
 *
 * @param timeout how long an endpoint may take to answer; less than a broker waits
 * @param allowPrivate whether endpoints may be plain http and at addresses that are not public: on one machine only
 * @param rotationOverlap how long an old secret signs beside the new one
 * @param failuresAllowed attempts in a row that may fail …
 * @param failingAllowed … if it took no longer; after both an endpoint is switched off
 * @param firstRetry how long after its first failure a message is tried again, if that is while its event is being handled
 * @param retention how long messages and their log are kept; longer than they are retried
 */
public record HookSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("24h") Duration rotationOverlap,
        @DefaultValue("10") int failuresAllowed,
        @DefaultValue("2d") Duration failingAllowed,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("30d") Duration retention) {

    private static final Duration LONGEST = Duration.ofSeconds(25);

    public HookSettings {
        if (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("kiosk.storefront.hooks.timeout is up to 25s, not " + timeout);
        }
        if (failuresAllowed < 1 || failingAllowed.isNegative()) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.hooks.failures-allowed is at least 1, failing-allowed not negative");
        }
        if (!firstRetry.isPositive()) {
            throw new IllegalArgumentException("kiosk.storefront.hooks.first-retry must be longer than nothing");
        }
        if (!rotationOverlap.isPositive() || !retention.isPositive()) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.hooks.rotation-overlap and retention must be longer than nothing");
        }
    }

    public Verdict.Limits limits() {
        return new Verdict.Limits(failuresAllowed, failingAllowed, firstRetry);
    }
}
