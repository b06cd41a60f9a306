package dev.kiosk.storefront.checkout.db;

import dev.kiosk.storefront.checkout.domain.Address;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.Customers;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Customers. */
@Repository
class R2dbcCustomers implements Customers {

    private final DatabaseClient database;

    R2dbcCustomers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(UUID ref, Customer customer, Instant at) {
        Address address = customer.address();
        return database.sql("""
                        insert into customer (ref, name, email, line1, line2, city, postcode, country, created_at, language)
                        values (:ref, :name, :email, :line1, :line2, :city, :postcode, :country, :at, :language)
                        """)
                .bind("ref", ref)
                .bind("name", customer.name())
                .bind("email", customer.email())
                .bind("line1", address.line1())
                .bind("line2", Parameters.in(R2dbcType.VARCHAR, address.line2()))
                .bind("city", address.city())
                .bind("postcode", address.postcode())
                .bind("country", address.country())
                .bind("at", at)
                .bind("language", customer.locale().toLanguageTag())
                .then();
    }
}
