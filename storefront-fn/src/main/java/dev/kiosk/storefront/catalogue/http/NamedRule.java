package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import org.jspecify.annotations.Nullable;

/** A rule, and the category or the SKU by which it names goods: {@link RulesOnGoods.Named}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NamedRule(
        String rule,
        String key,
        @Nullable String category,
        @Nullable String sku) {

    static NamedRule of(RulesOnGoods.Named rule) {
        return new NamedRule(rule.rule(), rule.key(), rule.category(), rule.sku());
    }
}
