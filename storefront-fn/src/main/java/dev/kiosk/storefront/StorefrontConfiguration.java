package dev.kiosk.storefront;

import dev.kiosk.storefront.order.application.AccessTokens;
import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import dev.kiosk.storefront.pricing.domain.VatId;
import dev.kiosk.storefront.pricing.domain.Zone;
import java.util.Currency;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings the domain's own words. */
@Configuration(proxyBeanMethods = false)
class StorefrontConfiguration {

    @Bean
    Currency currency(StorefrontProperties settings) {
        return settings.currency();
    }

    @Bean
    AccessTokens accessTokens(StorefrontProperties settings) {
        return new AccessTokens(settings.accessSecret());
    }

    /** What holds where nobody has made other rules. */
    @Bean
    HouseRules houseRules(StorefrontProperties settings) {
        // from more than a cart can come to is never
        Long freeFrom = settings.freeShippingFrom() > Pricing.MAX_TOTAL ? null : settings.freeShippingFrom();
        return new HouseRules(
                new ShippingMethod(
                        "standard",
                        "Standard",
                        Zone.EVERYWHERE,
                        List.of(new Rate(settings.currency(), settings.shippingRate(), freeFrom)),
                        Days.UNSAID,
                        0),
                new TaxRule(TaxRule.ANYWHERE, "", settings.taxBasisPoints(), false, false, TaxRule.Rounding.PER_RATE),
                VatId.parse(settings.vatId()).orElse(null));
    }
}
