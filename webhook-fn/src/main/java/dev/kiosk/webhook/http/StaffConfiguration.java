package dev.kiosk.webhook.http;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.auth.StaffGate;
import dev.kiosk.fn.web.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what stands before the staff's interface. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    StaffApi personalDataApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/personal-data/**");
    }

    @Bean
    StaffApi webhookEndpointsApi(StaffGate gate, Face face) {
        return new StaffApi(gate, face, "/api/webhook-endpoints/**");
    }
}
