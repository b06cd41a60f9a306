package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.application.CatalogueImport.Imported;
import dev.kiosk.storefront.catalogue.domain.BrokenRow;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods.Affected;
import java.util.List;

/**
 * What became of a catalogue file.
 *
 * @param rules that name categories which products were moved out of or into, so that their tax or price may have changed;
 *     absent where there are none
 */
record ImportResponse(
        long rows,
        long imported,
        List<BrokenRow> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Affected> rules) {

    static ImportResponse of(Imported imported) {
        return new ImportResponse(
                imported.report().rows(),
                imported.report().imported(),
                imported.report().errors(),
                imported.rules());
    }
}
