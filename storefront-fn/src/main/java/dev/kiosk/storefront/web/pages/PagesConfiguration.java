package dev.kiosk.storefront.web.pages;

import dev.kiosk.ui.page.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the shop's pages are made of. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    /** As the build gives it to the JTE plugin. */
    private static final String TEMPLATES = "dev.kiosk.storefront.templates";

    @Bean
    Templates templates() {
        return new Templates(TEMPLATES);
    }
}
