package dev.kiosk.webhook;

import dev.kiosk.webhook.domain.Verdict;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhook-fn, prefix {@code kiosk.webhook}.
 *
 * @param signingSecret what the secrets of endpoints are derived from; at least 32 characters. Another makes all of them others
 * @param timeout how long an endpoint may take to answer; less than a broker waits
 * @param allowPrivate whether endpoints may be plain http and at addresses that are not public: on one machine only
 * @param rotationOverlap how long an old secret signs beside the new one
 * @param failuresAllowed attempts in a row that may fail …
 * @param failingAllowed … if it took no longer; after both an endpoint is switched off
 * @param firstRetry how long after its first failure a message is tried again, if that is while its event is being handled
 * @param retention how long messages and their log are kept; longer than they are retried
 */
@ConfigurationProperties(prefix = "kiosk.webhook", ignoreUnknownFields = false)
public record WebhookProperties(
        @DefaultValue("") String signingSecret,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("24h") Duration rotationOverlap,
        @DefaultValue("10") int failuresAllowed,
        @DefaultValue("2d") Duration failingAllowed,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("30d") Duration retention) {

    private static final int MIN_SECRET_LENGTH = 32;
    private static final Duration LONGEST = Duration.ofSeconds(25);

    public WebhookProperties {
        require(
                signingSecret.length() >= MIN_SECRET_LENGTH,
                "signing-secret must have at least " + MIN_SECRET_LENGTH + " characters");
        require(
                timeout.isPositive() && timeout.compareTo(LONGEST) <= 0,
                "timeout is longer than nothing and up to 25s, not " + timeout);
        require(failuresAllowed >= 1, "failures-allowed is at least 1, not " + failuresAllowed);
        require(!failingAllowed.isNegative(), "failing-allowed is not negative");
        require(firstRetry.isPositive(), "first-retry must be longer than nothing");
        require(rotationOverlap.isPositive(), "rotation-overlap must be longer than nothing");
        require(retention.isPositive(), "retention must be longer than nothing");
    }

    public Verdict.Limits limits() {
        return new Verdict.Limits(failuresAllowed, failingAllowed, firstRetry);
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException("kiosk.webhook." + otherwise);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookProperties[timeout=" + timeout + ", allowPrivate=" + allowPrivate + "]";
    }
}
