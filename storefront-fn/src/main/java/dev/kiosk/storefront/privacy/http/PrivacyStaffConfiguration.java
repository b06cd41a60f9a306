package dev.kiosk.storefront.privacy.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before erasures and exports. */
@Configuration(proxyBeanMethods = false)
class PrivacyStaffConfiguration {

    @Bean
    StaffApi erasuresApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/erasures/**");
    }

    @Bean
    StaffApi personalDataApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/personal-data/**");
    }
}
