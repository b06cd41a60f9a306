package dev.kiosk.storefront.pricing.db;

import static dev.kiosk.storefront.db.Columns.array;
import static dev.kiosk.storefront.db.Columns.flag;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import dev.kiosk.storefront.pricing.domain.Zone;
import io.r2dbc.spi.Readable;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables of shipping methods and of tax rules. */
final class RuleTables {

    private final DatabaseClient database;

    RuleTables(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> put(ShippingMethod method) {
        List<Rate> rates = method.rates();
        return database.sql("""
            insert into shipping_method (code, label, countries, except_postcodes, currencies, prices, free_from,
                free_after_discounts, days_from, days_to, position)
            values (:code, :label, :countries, :except, :currencies, :prices, :freeFrom,
                :freeAfterDiscounts, :from, :to, :position)
            on conflict (code) do update set label = excluded.label, countries = excluded.countries,
                except_postcodes = excluded.except_postcodes, currencies = excluded.currencies,
                prices = excluded.prices, free_from = excluded.free_from,
                free_after_discounts = excluded.free_after_discounts, days_from = excluded.days_from,
                days_to = excluded.days_to, position = excluded.position
            """)
                .bind("code", method.code())
                .bind("label", method.name())
                .bind("countries", method.zone().countries().stream().sorted().toArray(String[]::new))
                .bind("except", method.zone().exceptPostcodes().toArray(String[]::new))
                .bind(
                        "currencies",
                        rates.stream()
                                .map(rate -> rate.currency().getCurrencyCode())
                                .toArray(String[]::new))
                .bind("prices", rates.stream().map(Rate::price).toArray(Long[]::new))
                .bind("freeFrom", rates.stream().map(Rate::freeFrom).toArray(Long[]::new))
                .bind("freeAfterDiscounts", method.freeAfterDiscounts())
                .bind("from", method.days().from())
                .bind("to", method.days().to())
                .bind("position", method.position())
                .then();
    }

    Mono<Boolean> removeMethod(String code) {
        return database.sql("delete from shipping_method where code = :code")
                .bind("code", code)
                .fetch()
                .rowsUpdated()
                .map(removed -> removed > 0);
    }

    Mono<Void> put(TaxRule rule) {
        return database.sql("""
            insert into tax_rule (country, category, basis_points, included, on_shipping, rounding)
            values (:country, :category, :basisPoints, :included, :onShipping, :rounding)
            on conflict (country, category) do update set basis_points = excluded.basis_points,
                included = excluded.included, on_shipping = excluded.on_shipping, rounding = excluded.rounding
            """)
                .bind("country", rule.country())
                .bind("category", rule.category())
                .bind("basisPoints", rule.basisPoints())
                .bind("included", rule.included())
                .bind("onShipping", rule.onShipping())
                .bind("rounding", rule.rounding().name())
                .then();
    }

    Mono<Boolean> removeTaxRule(String country, String category) {
        return database.sql("delete from tax_rule where country = :country and category = :category")
                .bind("country", country)
                .bind("category", category)
                .fetch()
                .rowsUpdated()
                .map(removed -> removed > 0);
    }

    static ShippingMethod method(Readable row) {
        return new ShippingMethod(
                text(row, "code"),
                text(row, "label"),
                new Zone(
                        Set.of(array(row, "countries", String[].class)),
                        List.of(array(row, "except_postcodes", String[].class))),
                rates(row),
                flag(row, "free_after_discounts"),
                new Days(integer(row, "days_from"), integer(row, "days_to")),
                integer(row, "position"));
    }

    private static List<Rate> rates(Readable row) {
        String[] currencies = array(row, "currencies", String[].class);
        Long[] prices = array(row, "prices", Long[].class);
        Long[] freeFrom = array(row, "free_from", Long[].class);
        return IntStream.range(0, currencies.length)
                .mapToObj(i -> new Rate(Currency.getInstance(currencies[i]), prices[i], freeFrom[i]))
                .toList();
    }

    static TaxRule tax(Readable row) {
        return new TaxRule(
                text(row, "country"),
                text(row, "category"),
                integer(row, "basis_points"),
                flag(row, "included"),
                flag(row, "on_shipping"),
                TaxRule.Rounding.valueOf(text(row, "rounding")));
    }
}
