package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.Sale;
import dev.kiosk.storefront.catalogue.domain.Sales;
import dev.kiosk.storefront.db.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lower prices for a while, as Postgres keeps them. */
@Repository
class R2dbcSales implements Sales {

    private final DatabaseClient database;

    R2dbcSales(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Sale> of(Collection<String> skus) {
        return database.sql("""
                        select sku, currency, price, from_at, until_at from sale_price
                        where sku = any (cast(:skus as text[])) and (until_at is null or until_at > now())
                        order by sku, currency, from_at
                        """)
                .bind("skus", skus.toArray(String[]::new))
                .map(row -> new Sale(
                        Columns.text(row, "sku"),
                        Columns.text(row, "currency"),
                        Columns.number(row, "price"),
                        row.get("from_at", Instant.class),
                        row.get("until_at", Instant.class)))
                .all();
    }

    @Override
    public Mono<Long> regularPrice(String sku, String currency) {
        return database.sql("""
                        select price from variant where sku = :sku and currency = :currency
                        union all select price from list_price where sku = :sku and currency = :currency
                        """)
                .bind("sku", sku)
                .bind("currency", currency)
                .map(row -> Columns.number(row, "price"))
                .first();
    }

    @Override
    public Mono<Void> put(Sale sale) {
        return forgetWhatIsToCome(sale.sku(), sale.currency())
                .then(Mono.defer(() -> goOn(sale)))
                .filter(goesOn -> !goesOn)
                .flatMap(begins ->
                        endWhatRuns(sale.sku(), sale.currency(), sale.from()).then(Mono.defer(() -> begin(sale))));
    }

    @Override
    public Mono<Void> end(String sku, String currency) {
        return forgetWhatIsToCome(sku, currency).then(Mono.defer(() -> endWhatRuns(sku, currency, null)));
    }

    private Mono<Void> forgetWhatIsToCome(String sku, String currency) {
        return database.sql("delete from sale_price where sku = :sku and currency = :currency and from_at > now()")
                .bind("sku", sku)
                .bind("currency", currency)
                .then();
    }

    /** Whether the same price is asked already, which then is until that end. */
    private Mono<Boolean> goOn(Sale sale) {
        return database.sql("""
                        update sale_price set until_at = cast(nullif(:until, '') as timestamptz)
                        where sku = :sku and currency = :currency and price = :price
                            and from_at <= now() and (until_at is null or until_at > now())
                            and coalesce(cast(nullif(:from, '') as timestamptz), now()) <= now()
                        """)
                .bind("until", text(sale.until()))
                .bind("from", text(sale.from()))
                .bind("sku", sale.sku())
                .bind("currency", sale.currency())
                .bind("price", sale.price())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** What began in this transaction was never asked. */
    private Mono<Void> endWhatRuns(String sku, String currency, @Nullable Instant at) {
        return database.sql("""
                        with ended as (
                            select sku, currency, from_at,
                                greatest(now(), coalesce(cast(nullif(:at, '') as timestamptz), now())) as at
                            from sale_price where sku = :sku and currency = :currency
                                and from_at <= now() and (until_at is null or until_at > now())),
                        forgotten as (
                            delete from sale_price using ended where sale_price.sku = ended.sku
                                and sale_price.currency = ended.currency and sale_price.from_at = ended.from_at
                                and ended.from_at >= ended.at)
                        update sale_price set until_at = least(until_at, ended.at)
                        from ended where sale_price.sku = ended.sku and sale_price.currency = ended.currency
                            and sale_price.from_at = ended.from_at and ended.from_at < ended.at
                        """)
                .bind("at", text(at))
                .bind("sku", sku)
                .bind("currency", currency)
                .then();
    }

    private Mono<Void> begin(Sale sale) {
        return database.sql("""
                        insert into sale_price (sku, currency, price, from_at, until_at)
                        values (:sku, :currency, :price,
                            greatest(now(), coalesce(cast(nullif(:from, '') as timestamptz), now())),
                            cast(nullif(:until, '') as timestamptz))
                        """)
                .bind("sku", sale.sku())
                .bind("currency", sale.currency())
                .bind("price", sale.price())
                .bind("from", text(sale.from()))
                .bind("until", text(sale.until()))
                .then();
    }

    private static String text(@Nullable Instant moment) {
        return Objects.toString(moment, "");
    }
}
