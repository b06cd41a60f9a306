package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.auth.StaffApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the catalogue's interface for staff; imports are not part of it. */
@Configuration(proxyBeanMethods = false)
class CatalogueStaffConfiguration {

    @Bean
    StaffApi catalogueApi(Gate gate) {
        return new StaffApi(gate, "/api/catalogue/{part:products|variants|price-lists}/**");
    }
}
