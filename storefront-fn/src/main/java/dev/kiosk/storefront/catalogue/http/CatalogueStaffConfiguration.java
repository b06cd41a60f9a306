package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the catalogue's interface for staff. */
@Configuration(proxyBeanMethods = false)
class CatalogueStaffConfiguration {

    @Bean
    StaffApi catalogueApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/catalogue/**");
    }
}
