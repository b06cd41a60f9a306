package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the rules' interface. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    StaffApi pricingApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/pricing/**");
    }
}
