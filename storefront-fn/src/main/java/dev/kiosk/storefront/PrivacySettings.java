package dev.kiosk.storefront;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long customers are known, prefix {@code kiosk.storefront.privacy}.
 *
 * @param customerRetention how long after their order, once it is at its end, customers are forgotten whom nobody asks to forget
 * @param recordRetention how long after the end of the year of an order that was paid the law wants kept who was billed
 * @param alertRetention how long somebody waits to hear that something is back
 * @param webhooks whether webhook-fn is there, and has something to forget
 */
public record PrivacySettings(
        @DefaultValue("1095d") Duration customerRetention,
        @DefaultValue("10y") Period recordRetention,
        @DefaultValue("365d") Duration alertRetention,
        @DefaultValue("false") boolean webhooks) {

    public PrivacySettings {
        if (!customerRetention.isPositive() || !alertRetention.isPositive() || recordRetention.isNegative()) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.privacy.customer-retention and alert-retention must be longer"
                            + " than nothing, and record-retention not less");
        }
    }
}
