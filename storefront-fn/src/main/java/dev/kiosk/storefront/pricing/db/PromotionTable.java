package dev.kiosk.storefront.pricing.db;

import static dev.kiosk.storefront.db.Columns.array;
import static dev.kiosk.storefront.db.Columns.flag;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import dev.kiosk.storefront.pricing.domain.Scope;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of promotions. An effect is told by which of its columns is not null: none of the others is, for free shipping. */
final class PromotionTable {

    private static final String SELECT = "select * from promotion ";

    private static final String PUT = """
        insert into promotion (key, name, coupon, percent, amount, buy, get, free_methods, free_cap, valid_from,
            valid_until, currency, minimum_spend, minimum_after_discounts, skus, categories, in_total, per_customer, combinable, priority, active)
        values (:key, :name, :coupon, :percent, :amount, :buy, :get, :freeMethods, :freeCap, :from,
            :until, :currency, :minimumSpend, :minimumAfterDiscounts, :skus, :categories, :inTotal, :perCustomer, :combinable, :priority, :active)
        on conflict (key) do update set name = excluded.name, coupon = excluded.coupon, percent = excluded.percent,
            amount = excluded.amount, buy = excluded.buy, get = excluded.get,
            free_methods = excluded.free_methods, free_cap = excluded.free_cap, valid_from = excluded.valid_from,
            valid_until = excluded.valid_until, currency = excluded.currency, minimum_spend = excluded.minimum_spend,
            minimum_after_discounts = excluded.minimum_after_discounts,
            skus = excluded.skus, categories = excluded.categories, in_total = excluded.in_total,
            per_customer = excluded.per_customer, combinable = excluded.combinable, priority = excluded.priority,
            active = excluded.active
        """;

    private final DatabaseClient database;

    PromotionTable(DatabaseClient database) {
        this.database = database;
    }

    Flux<RunningPromotion> all() {
        return database.sql(SELECT + "order by key")
                .map(PromotionTable::promotion)
                .all();
    }

    Flux<RunningPromotion> ofCoupons(List<String> coupons) {
        return database.sql(SELECT + "where coupon = any (:coupons)")
                .bind("coupons", coupons.toArray(String[]::new))
                .map(PromotionTable::promotion)
                .all();
    }

    Mono<Boolean> activate(String key, boolean active) {
        return database.sql("update promotion set active = :active where key = :key")
                .bind("active", active)
                .bind("key", key)
                .fetch()
                .rowsUpdated()
                .map(changed -> changed > 0);
    }

    Mono<Void> put(Promotion promotion) {
        return effect(conditions(database.sql(PUT), promotion.conditions()), promotion.effect())
                .bind("key", promotion.key())
                .bind("name", promotion.name())
                .bind("coupon", Parameters.in(R2dbcType.VARCHAR, promotion.coupon()))
                .bind(
                        "inTotal",
                        Parameters.in(R2dbcType.BIGINT, promotion.limits().inTotal()))
                .bind(
                        "perCustomer",
                        Parameters.in(R2dbcType.BIGINT, promotion.limits().perCustomer()))
                .bind("combinable", promotion.stacking().combinable())
                .bind("priority", promotion.stacking().priority())
                .bind("active", promotion.active())
                .then();
    }

    private static DatabaseClient.GenericExecuteSpec conditions(
            DatabaseClient.GenericExecuteSpec sql, Conditions conditions) {
        Currency currency = conditions.currency();
        return sql.bind("from", at(conditions.from()))
                .bind("until", at(conditions.until()))
                .bind(
                        "currency",
                        Parameters.in(R2dbcType.VARCHAR, currency == null ? null : currency.getCurrencyCode()))
                .bind("minimumSpend", conditions.minimumSpend())
                .bind("minimumAfterDiscounts", conditions.minimumAfterDiscounts())
                .bind("skus", conditions.scope().skus().stream().sorted().toArray(String[]::new))
                .bind(
                        "categories",
                        conditions.scope().categories().stream().sorted().toArray(String[]::new));
    }

    private static Object at(@Nullable Instant instant) {
        return instant == null ? Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE) : instant;
    }

    private static DatabaseClient.GenericExecuteSpec effect(DatabaseClient.GenericExecuteSpec sql, Effect effect) {
        return switch (effect) {
            case Effect.Percent percent -> effect(sql, percent.basisPoints(), null, null, null);
            case Effect.Amount amount -> effect(sql, null, amount.minorUnits(), null, null);
            case Effect.BuyGet deal -> effect(sql, null, null, deal, null);
            case Effect.FreeShipping free -> effect(sql, null, null, null, free);
        };
    }

    private static DatabaseClient.GenericExecuteSpec effect(
            DatabaseClient.GenericExecuteSpec sql,
            @Nullable Integer percent,
            @Nullable Long amount,
            Effect.@Nullable BuyGet deal,
            Effect.@Nullable FreeShipping free) {
        Set<String> methods = free == null ? Set.of() : free.methods();
        return sql.bind("percent", Parameters.in(R2dbcType.INTEGER, percent))
                .bind("amount", Parameters.in(R2dbcType.BIGINT, amount))
                .bind("buy", Parameters.in(R2dbcType.INTEGER, deal == null ? null : deal.buy()))
                .bind("get", Parameters.in(R2dbcType.INTEGER, deal == null ? null : deal.get()))
                .bind("freeMethods", methods.stream().sorted().toArray(String[]::new))
                .bind("freeCap", Parameters.in(R2dbcType.BIGINT, free == null ? null : free.cap()));
    }

    static RunningPromotion promotion(Readable row) {
        return new RunningPromotion(
                new Promotion(
                        text(row, "key"),
                        text(row, "name"),
                        row.get("coupon", String.class),
                        effect(row),
                        conditions(row),
                        new Limits(row.get("in_total", Long.class), row.get("per_customer", Long.class)),
                        new Stacking(flag(row, "combinable"), integer(row, "priority")),
                        flag(row, "active")),
                number(row, "used"));
    }

    private static Effect effect(Readable row) {
        Integer percent = row.get("percent", Integer.class);
        Long amount = row.get("amount", Long.class);
        if (percent != null) {
            return new Effect.Percent(percent);
        }
        if (amount != null) {
            return new Effect.Amount(amount);
        }
        Integer buy = row.get("buy", Integer.class);
        return buy == null
                ? new Effect.FreeShipping(
                        Set.of(array(row, "free_methods", String[].class)), row.get("free_cap", Long.class))
                : new Effect.BuyGet(buy, integer(row, "get"));
    }

    private static Conditions conditions(Readable row) {
        String currency = row.get("currency", String.class);
        return new Conditions(
                row.get("valid_from", Instant.class),
                row.get("valid_until", Instant.class),
                currency == null ? null : Currency.getInstance(currency),
                number(row, "minimum_spend"),
                flag(row, "minimum_after_discounts"),
                new Scope(
                        Set.of(array(row, "skus", String[].class)), Set.of(array(row, "categories", String[].class))));
    }
}
