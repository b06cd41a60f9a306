package dev.kiosk.storefront.checkout.db;

import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.Customers;
import dev.kiosk.storefront.db.Columns;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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
                        insert into customer (ref, name, email, line1, line2, city, postcode, country, created_at, language)
                        select * from unnest(cast(:refs as uuid[]), cast(:names as text[]), cast(:emails as text[]),
                            cast(:lines1 as text[]), cast(:lines2 as text[]), cast(:cities as text[]),
                            cast(:postcodes as text[]), cast(:countries as text[]), cast(:times as timestamptz[]),
                            cast(:languages as text[]))
                        """)
                .bind("refs", rows.stream().map(Row::ref).toArray(UUID[]::new))
                .bind("names", Columns.of(rows, row -> row.customer().name()))
                .bind("emails", Columns.of(rows, row -> row.customer().email()))
                .bind("lines1", Columns.of(rows, row -> row.customer().address().line1()))
                .bind("lines2", Columns.of(rows, row -> row.customer().address().line2()))
                .bind("cities", Columns.of(rows, row -> row.customer().address().city()))
                .bind(
                        "postcodes",
                        Columns.of(rows, row -> row.customer().address().postcode()))
                .bind(
                        "countries",
                        Columns.of(rows, row -> row.customer().address().country()))
                .bind(
                        "languages",
                        Columns.of(rows, row -> row.customer().locale().toLanguageTag()))
                .bind("times", rows.stream().map(Row::at).toArray(Instant[]::new))
                .then()
                .thenReturn(Collections.nCopies(rows.size(), true));
    }
}
