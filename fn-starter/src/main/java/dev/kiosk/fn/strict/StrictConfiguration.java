package dev.kiosk.fn.strict;

import dev.kiosk.fn.auth.StaffApi;
import dev.kiosk.fn.web.Face;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Wires how requests are read, and those of staff, whatever a {@link StaffApi} covers, more strictly. */
@Configuration(proxyBeanMethods = false)
public class StrictConfiguration {

    /** After Boot's own, which is at 0. */
    @Bean
    @Order(1)
    CodecCustomizer staffJson(JsonMapper json, ObjectProvider<StaffApi> staff) {
        return codecs -> codecs.defaultCodecs()
                .jacksonJsonDecoder(new StaffJsonDecoder(json, staff.stream().toList()));
    }

    @Bean
    JacksonModule wholeNumbers() {
        return new WholeNumbers();
    }

    @Bean
    WebFluxRegistrations staffQueries(Face face, ObjectProvider<StaffApi> staff) {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new HandlersOnFace(face, staff.stream().toList());
            }
        };
    }
}
