package dev.kiosk.storefront.shop.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the shop's interface. */
@Configuration(proxyBeanMethods = false)
class ShopStaffConfiguration {

    @Bean
    StaffApi shopApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/shop/**");
    }
}
