package dev.kiosk.fn;

import dev.kiosk.contracts.EventCatalog;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.audit.AuditConfiguration;
import dev.kiosk.fn.db.DatabaseConfiguration;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.events.EventsConfiguration;
import dev.kiosk.fn.outbox.OutboxConfiguration;
import dev.kiosk.fn.sweep.SweepConfiguration;
import dev.kiosk.fn.web.EventLoops;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** What a function with a database gets: events in and out, each in the transaction of its effect. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration",
        afterName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(DatabaseClient.class)
@Import({
    AuditConfiguration.class,
    DatabaseConfiguration.class,
    EventsConfiguration.class,
    OutboxConfiguration.class,
    SweepConfiguration.class
})
public class FnDataAutoConfiguration {

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
    ConnectionFactoryOptionsBuilderCustomizer databaseOnTheSameLoops(EventLoops loops) {
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops.resources());
    }
}
