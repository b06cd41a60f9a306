package dev.kiosk.fn;

import dev.kiosk.contracts.EventCatalog;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.auth.AuthConfiguration;
import dev.kiosk.fn.db.DatabaseConfiguration;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.events.EventsConfiguration;
import dev.kiosk.fn.outbox.OutboxConfiguration;
import dev.kiosk.fn.problem.ErrorPage;
import dev.kiosk.fn.problem.ProblemExceptionHandler;
import dev.kiosk.fn.sweep.SweepConfiguration;
import dev.kiosk.fn.web.ServerConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a function gets by depending on this module. */
@AutoConfiguration(
        after = R2dbcAutoConfiguration.class,
        beforeName = "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration")
@EnableConfigurationProperties(FnProperties.class)
@Import({
    AuthConfiguration.class,
    DatabaseConfiguration.class,
    EventsConfiguration.class,
    OutboxConfiguration.class,
    SweepConfiguration.class,
    ServerConfiguration.class
})
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
    @ConditionalOnMissingBean
    EventCatalog eventCatalog() {
        return KioskEvents.CATALOG;
    }

    @Bean
    EventWriter eventWriter(EventCatalog catalog, JsonMapper json, Clock clock) {
        return new EventWriter(catalog, json, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager manager) {
        return TransactionalOperator.create(manager);
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler(JsonMapper json, ObjectProvider<ErrorPage> page) {
        return new ProblemExceptionHandler(json, page.getIfAvailable());
    }
}
