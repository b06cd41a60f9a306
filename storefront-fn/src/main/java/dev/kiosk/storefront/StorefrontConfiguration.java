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
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.Translated;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What the shop is where nobody has said otherwise. */
    @Bean
    ShopSettings configuredShop(StorefrontProperties settings) {
        return new ShopSettings(
                settings.name(),
                new ShopSettings.Seller(
                        settings.seller().name(), settings.seller().address()),
                new ShopSettings.Look("", ""),
                new ShopSettings.LetterHead("", ""),
                new ShopSettings.Words(Translated.NOTHING, Translated.NOTHING, Map.of()),
                Set.of(),
                settings.open());
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
