package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.catalogue.domain.Catalogue;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.ImportPlan;
import dev.kiosk.storefront.catalogue.domain.Present;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import java.time.Clock;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says what a catalogue file would change, and changes nothing. */
@Service
public class DryRun {

    private final Catalogue catalogue;
    private final RowReader reader;
    private final Clock clock;

    DryRun(Catalogue catalogue, Currency currency, Clock clock) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.reader = new RowReader(currency);
    }

    /** @param report of rows, of which those that are imported would be */
    public record Planned(CatalogueFile.Report report, ImportPlan.Summary plan) {}

    /**
     * @param lines of the CSV, the header first, without their line ends
     * @param done hears of each batch where in the file its last row starts
     */
    public Mono<Planned> read(Flux<String> lines, LongConsumer done) {
        return Mono.defer(() -> {
            CatalogueFile file = new CatalogueFile(reader);
            ImportPlan plan = new ImportPlan();
            Set<String> productsSeen = new HashSet<>();
            return CatalogueRows.inBatches(
                            lines,
                            file,
                            rows -> catalogue
                                    .present(rows)
                                    .doOnNext(present -> compare(rows, present, file, productsSeen, plan)),
                            done)
                    .then(Mono.fromSupplier(() -> new Planned(file.report(), plan.summary())));
        });
    }

    private void compare(
            List<CatalogueRow> rows, Present present, CatalogueFile file, Set<String> productsSeen, ImportPlan plan) {
        for (CatalogueRow row : rows) {
            if (row.isListPrice() && !present.variants().containsKey(row.sku()) && !file.has(row.sku())) {
                file.notForSale(row);
            } else {
                plan.add(present.change(row, productsSeen, clock.instant()));
            }
        }
    }
}
