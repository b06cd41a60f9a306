package dev.kiosk.backoffice.web;

import dev.kiosk.ui.page.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the pages are made of. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** As the build gives it to the JTE plugin. */
    private static final String TEMPLATES = "dev.kiosk.backoffice.templates";

    @Bean
    Templates templates() {
        return new Templates(TEMPLATES);
    }
}
