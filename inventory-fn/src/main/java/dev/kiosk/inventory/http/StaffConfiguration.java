package dev.kiosk.inventory.http;

import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.auth.StaffApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the staff's interface. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    StaffApi staffApi(Gate gate) {
        return new StaffApi(gate);
    }
}
