package dev.kiosk.storefront.live.db;

import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.APPLICATION_NAME;
import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.live.domain.Hints;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the connection for hints as the function's own are opened, at another address where one is set. */
@Configuration(proxyBeanMethods = false)
class LiveDatabaseConfiguration {

    static final String NAME = "storefront-fn live";

    @Bean
    Hints hints(ConnectionPool database, StorefrontProperties settings) {
        ConnectionFactoryOptions.Builder options = optionsOf(database).mutate();
        String url = settings.live().databaseUrl();
        if (!url.isEmpty()) {
            options.from(ConnectionFactoryOptions.parse(url));
        }
        return new SharedHints(new PostgresHints(ConnectionFactories.get(options.option(APPLICATION_NAME, NAME)
                .option(TCP_KEEPALIVE, true)
                .build())));
    }

    private static ConnectionFactoryOptions optionsOf(ConnectionPool database) {
        OptionsCapableConnectionFactory known = OptionsCapableConnectionFactory.unwrapFrom(database);
        if (known == null) {
            throw new IllegalStateException("Nobody knows the address of the database");
        }
        return known.getOptions();
    }
}
