package dev.kiosk.fn.db;

import dev.kiosk.fn.FnProperties;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires the way to the database. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    @Primary
    ConnectionFactory liveConnectionFactory(ConnectionPool pool) {
        return new LiveConnectionFactory(pool);
    }

    @Bean
    R2dbcTransactionManager liveTransactionManager(ConnectionFactory connections) {
        return new LiveTransactionManager(connections);
    }

    @Bean
    SchemaHealthIndicator schemaHealthIndicator(DatabaseClient database, FnProperties settings) {
        return new SchemaHealthIndicator(database, settings.name());
    }
}
