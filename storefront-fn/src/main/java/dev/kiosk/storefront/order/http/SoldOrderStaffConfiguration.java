package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before orders as staff see them. */
@Configuration(proxyBeanMethods = false)
class SoldOrderStaffConfiguration {

    @Bean
    StaffApi soldOrdersApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/sold-orders/**");
    }
}
