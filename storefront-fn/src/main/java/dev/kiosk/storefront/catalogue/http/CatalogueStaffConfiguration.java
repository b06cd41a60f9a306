package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the catalogue's interface for staff; imports are not part of it. */
@Configuration(proxyBeanMethods = false)
class CatalogueStaffConfiguration {

    @Bean
    StaffApi catalogueApi(Gate gate, Face face) {
        return new StaffApi(
                gate, face, "/api/catalogue/{part:products|variants|price-lists|categories|export|price-changes}/**");
    }
}
