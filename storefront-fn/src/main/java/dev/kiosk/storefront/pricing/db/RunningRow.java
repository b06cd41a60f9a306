package dev.kiosk.storefront.pricing.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the one look at all rules: a method, or a tax rule, or a promotion. */
record RunningRow(
        @Nullable ShippingMethod method,
        @Nullable TaxRule tax,
        @Nullable RunningPromotion promotion) {

    static final String ALL = """
        select * from (values ('method'), ('tax'), ('promotion')) what (kind)
        left join shipping_method m on kind = 'method'
        left join tax_rule t on kind = 'tax'
        left join promotion p on kind = 'promotion' and p.coupon is null and p.active
        """;

    static RunningRow of(Readable row) {
        return switch (Columns.text(row, "kind")) {
            case "method" -> new RunningRow(row.get("code") == null ? null : RuleTables.method(row), null, null);
            case "tax" -> new RunningRow(null, row.get("country") == null ? null : RuleTables.tax(row), null);
            default -> new RunningRow(null, null, row.get("key") == null ? null : PromotionTable.promotion(row));
        };
    }

    static PricingRules rules(List<RunningRow> rows) {
        return new PricingRules(
                all(rows, RunningRow::method), all(rows, RunningRow::tax), all(rows, RunningRow::promotion));
    }

    private static <T> List<T> all(List<RunningRow> rows, Function<RunningRow, @Nullable T> part) {
        return rows.stream().flatMap(row -> Stream.ofNullable(part.apply(row))).toList();
    }
}
