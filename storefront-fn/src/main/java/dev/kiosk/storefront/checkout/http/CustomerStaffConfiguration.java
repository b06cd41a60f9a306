package dev.kiosk.storefront.checkout.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the customers' directory. */
@Configuration(proxyBeanMethods = false)
class CustomerStaffConfiguration {

    @Bean
    StaffApi customersApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/customers/**");
    }
}
