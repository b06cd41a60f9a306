package dev.kiosk.storefront.checkout.http;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.auth.StaffApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the customers' directory. */
@Configuration(proxyBeanMethods = false)
class CustomerStaffConfiguration {

    @Bean
    StaffApi customersApi(Gate gate) {
        return new StaffApi(gate, "/api/customers/**");
    }
}
