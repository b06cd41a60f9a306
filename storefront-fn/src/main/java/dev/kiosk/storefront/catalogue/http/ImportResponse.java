package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.application.CatalogueImport.Imported;
import dev.kiosk.storefront.catalogue.domain.BrokenRow;
import java.util.List;

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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NamedRule> rules) {

    static ImportResponse of(Imported imported) {
        return new ImportResponse(
                imported.report().rows(),
                imported.report().imported(),
                imported.report().errors(),
                imported.rules().stream().map(NamedRule::of).toList());
    }
}
