package dev.kiosk.storefront.catalogue.db;

import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.catalogue.domain.Addresses;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams slugs of what is for sale, a thousand rows at a time. */
@Repository
class R2dbcAddresses implements Addresses {

    private static final int ROWS_AT_ONCE = 1_000;

    private final DatabaseClient database;

    R2dbcAddresses(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Long> products() {
        return database.sql("select count(*) as products from product where sold_from <= now()")
                .map(row -> number(row, "products"))
                .one();
    }

    @Override
    public Flux<String> products(long from, int limit) {
        return database.sql("select slug from product where sold_from <= now() order by id offset :from limit :limit")
                .bind("from", from)
                .bind("limit", limit)
                .filter(statement -> statement.fetchSize(ROWS_AT_ONCE))
                .map(row -> text(row, "slug"))
                .all();
    }

    @Override
    public Flux<String> categories() {
        return database.sql("select slug from category where products > 0 order by slug")
                .map(row -> text(row, "slug"))
                .all();
    }
}
