package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.application.CatalogueImport.Imported;
import dev.kiosk.storefront.catalogue.domain.BrokenRow;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a catalogue file.
 *
 * @param rules that apply to other goods than before: they name categories which products were moved out of or into, or
 *     categories and SKUs that are new; absent where there are none
 */
record ImportResponse(
        long rows,
        long imported,
        List<BrokenRow> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Affected> rules) {

    /** A rule, and the category or the SKU by which it is affected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Affected(
            String rule,
            String key,
            @Nullable String category,
            @Nullable String sku) {

        private static Affected of(RulesOnGoods.Named rule) {
            return new Affected(rule.rule(), rule.key(), rule.category(), rule.sku());
        }
    }

    static ImportResponse of(Imported imported) {
        return new ImportResponse(
                imported.report().rows(),
                imported.report().imported(),
                imported.report().errors(),
                imported.rules().stream().map(Affected::of).toList());
    }
}
