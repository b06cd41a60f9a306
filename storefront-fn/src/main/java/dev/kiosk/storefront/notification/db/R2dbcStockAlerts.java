package dev.kiosk.storefront.notification.db;

import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.notification.domain.Article;
import dev.kiosk.storefront.notification.domain.Replenished;
import dev.kiosk.storefront.notification.domain.StockAlert;
import dev.kiosk.storefront.notification.domain.StockAlerts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alerts. */
@Repository
class R2dbcStockAlerts implements StockAlerts {

    private final DatabaseClient database;

    R2dbcStockAlerts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Added> add(StockAlert alert, Instant now, Limits limits) {
        return database.sql("""
                        with taken as (
                            select count(*) filter (where lower(email) = lower(:email)) < :ofOne
                                and count(*) filter (where created_at > cast(:now as timestamptz) - interval '1 minute')
                                    < :inAMinute as some_more from stock_alert),
                        added as (
                            insert into stock_alert (id, sku, email, language, created_at)
                            select :id, :sku, :email, :language, :now from taken where some_more
                            on conflict do nothing returning id)
                        select some_more, exists (select from added) as added from taken
                        """)
                .bind("id", alert.id())
                .bind("sku", alert.sku())
                .bind("email", alert.email())
                .bind("language", alert.locale().toLanguageTag())
                .bind("now", now)
                .bind("ofOne", limits.ofOneAddress())
                .bind("inAMinute", limits.inAMinute())
                .map(row -> added(
                        Boolean.TRUE.equals(row.get("some_more", Boolean.class)),
                        Boolean.TRUE.equals(row.get("added", Boolean.class))))
                .one();
    }

    private static Added added(boolean someMore, boolean added) {
        if (!someMore) {
            return Added.TOO_MANY;
        }
        return added ? Added.NEW : Added.KNOWN;
    }

    @Override
    public Mono<Void> makeDue(List<Replenished> stock, Instant now) {
        return database.sql("""
                        update stock_alert set due_at = :now where due_at is null and id in (
                            select id from stock_alert
                            join unnest(cast(:skus as text[]), cast(:versions as bigint[])) as back (sku, version)
                                using (sku)
                            where due_at is null and not exists (
                                select from availability a
                                where a.sku = back.sku and a.version > back.version and a.available = 0)
                            order by id for no key update of stock_alert)
                        """)
                .bind("skus", stock.stream().map(Replenished::sku).toArray(String[]::new))
                .bind("versions", stock.stream().map(Replenished::version).toArray(Long[]::new))
                .bind("now", now)
                .then();
    }

    @Override
    public Flux<StockAlert> claimDue(String sku, int limit, Instant now, Instant until) {
        return database.sql("""
                        update stock_alert set due_at = :until, attempts = attempts + 1 where id in (
                            select id from stock_alert where due_at <= :now and (:sku = '' or sku = :sku)
                            order by due_at, id limit :limit for update skip locked)
                        returning id, sku, email, language
                        """)
                .bind("sku", sku)
                .bind("limit", limit)
                .bind("now", now)
                .bind("until", until)
                .map(row -> new StockAlert(
                        uuid(row, "id"),
                        text(row, "sku"),
                        text(row, "email"),
                        Locale.forLanguageTag(text(row, "language"))))
                .all();
    }

    @Override
    public Mono<Boolean> forget(UUID id) {
        return database.sql("delete from stock_alert where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Long> forgetHopeless(int attempts, Instant before) {
        return database.sql("delete from stock_alert where attempts >= :attempts or created_at < :before")
                .bind("attempts", attempts)
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Article> article(String sku) {
        return database.sql("""
                        select case when option = '' then name else name || ', ' || option end as name,
                            case when sold_from <= now() then slug else '' end as slug
                        from variant join product on product.id = product_id where sku = :sku
                        """)
                .bind("sku", sku)
                .map(row -> new Article(text(row, "name"), text(row, "slug")))
                .one();
    }
}
