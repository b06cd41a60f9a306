package dev.kiosk.storefront;

import dev.kiosk.storefront.cart.domain.Tariff;
import dev.kiosk.storefront.order.application.AccessTokens;
import java.util.Currency;
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

    @Bean
    Tariff tariff(StorefrontProperties settings) {
        return new Tariff(settings.shippingRate(), settings.freeShippingFrom(), settings.taxBasisPoints());
    }
}
