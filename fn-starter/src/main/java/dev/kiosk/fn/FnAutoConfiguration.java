package dev.kiosk.fn;

import dev.kiosk.fn.auth.AuthConfiguration;
import dev.kiosk.fn.problem.ErrorPage;
import dev.kiosk.fn.problem.ProblemExceptionHandler;
import dev.kiosk.fn.strict.StrictConfiguration;
import dev.kiosk.fn.web.ServerConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a function gets by depending on this module; {@link FnDataAutoConfiguration} has what needs a database. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration")
@EnableConfigurationProperties(FnProperties.class)
@Import({AuthConfiguration.class, ServerConfiguration.class, StrictConfiguration.class})
public class FnAutoConfiguration {

    /** No function has a {@code JacksonComponent}; at every start, Boot would read the annotations of all beans for one. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutJacksonComponents() {
        return registry -> {
            if (registry.containsBeanDefinition("jsonComponentModule")) {
                registry.removeBeanDefinition("jsonComponentModule");
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler(JsonMapper json, ObjectProvider<ErrorPage> page) {
        return new ProblemExceptionHandler(json, page.getIfAvailable());
    }
}
