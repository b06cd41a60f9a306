package dev.kiosk.storefront.checkout.db;

import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.Customers;
import dev.kiosk.storefront.db.Columns;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Customers. */
@Repository
class R2dbcCustomers implements Customers {

    private final DatabaseClient database;
    private final BatchStatement<Row, Boolean> adding = BatchStatement.of(this::addAll);

    R2dbcCustomers(DatabaseClient database) {
        this.database = database;
    }

    private record Row(UUID ref, Customer customer, Instant at) {}

    @Override
    public Mono<Void> add(UUID ref, Customer customer, Instant at) {
        return adding.take(new Row(ref, customer, at)).then();
    }

    private Mono<List<Boolean>> addAll(List<Row> rows) {
        return database.sql("""
                        insert into customer (ref, name, company, email, telephone, vat_id, line1, line2, city, region,
                            postcode, country, billing, created_at, language)
                        select * from unnest(cast(:refs as uuid[]), cast(:names as text[]), cast(:companies as text[]),
                            cast(:emails as text[]), cast(:telephones as text[]), cast(:vatIds as text[]),
                            cast(:lines1 as text[]), cast(:lines2 as text[]), cast(:cities as text[]),
                            cast(:regions as text[]), cast(:postcodes as text[]), cast(:countries as text[]),
                            cast(:billings as jsonb[]), cast(:times as timestamptz[]), cast(:languages as text[]))
                        """)
                .bind("refs", rows.stream().map(Row::ref).toArray(UUID[]::new))
                .bind("names", customers(rows, Customer::name))
                .bind(
                        "companies",
                        customers(rows, customer -> customer.delivery().company()))
                .bind("emails", customers(rows, Customer::email))
                .bind("telephones", customers(rows, Customer::telephone))
                .bind("vatIds", customers(rows, R2dbcCustomers::vatId))
                .bind("lines1", addresses(rows, Address::line1))
                .bind("lines2", addresses(rows, R2dbcCustomers::line2))
                .bind("cities", addresses(rows, Address::city))
                .bind("regions", addresses(rows, Address::region))
                .bind("postcodes", addresses(rows, Address::postcode))
                .bind("countries", addresses(rows, Address::country))
                .bind("billings", customers(rows, customer -> EnvelopeJson.write(customer.billing())))
                .bind("languages", customers(rows, customer -> customer.locale().toLanguageTag()))
                .bind("times", rows.stream().map(Row::at).toArray(Instant[]::new))
                .then()
                .thenReturn(Collections.nCopies(rows.size(), true));
    }

    private static @Nullable String[] customers(List<Row> rows, Function<Customer, @Nullable String> column) {
        return Columns.of(rows, row -> column.apply(row.customer()));
    }

    private static @Nullable String[] addresses(List<Row> rows, Function<Address, @Nullable String> column) {
        return customers(rows, customer -> column.apply(customer.address()));
    }

    private static @Nullable String vatId(Customer customer) {
        return customer.vatId() == null ? null : customer.vatId().number();
    }

    private static @Nullable String line2(Address address) {
        return address.line2().isEmpty() ? null : address.line2();
    }
}
