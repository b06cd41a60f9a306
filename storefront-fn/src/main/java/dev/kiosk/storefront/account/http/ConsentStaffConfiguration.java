package dev.kiosk.storefront.account.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before customers' consents. */
@Configuration(proxyBeanMethods = false)
class ConsentStaffConfiguration {

    @Bean
    StaffApi consentsApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/consents/**");
    }
}
