package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Imports a catalogue file while it arrives. Good rows are committed in batches and broken ones reported, or all of it is
 * committed at once; doing it again changes nothing.
 */
@Service
public class CatalogueImport {

    private final Assortment assortment;
    private final TransactionalOperator transaction;
    private final InFlight inFlight;
    private final RulesOnGoods rules;
    private final RowReader reader;

    CatalogueImport(
            Assortment assortment,
            TransactionalOperator transaction,
            InFlight inFlight,
            RulesOnGoods rules,
            Currency currency) {
        this.rules = rules;
        this.assortment = assortment;
        this.transaction = transaction;
        this.inFlight = inFlight;
        this.reader = new RowReader(currency);
    }

    /** @param rules that name categories which products were moved out of or into, or goods that are new */
    public record Imported(CatalogueFile.Report report, List<RulesOnGoods.Named> rules) {

        public Imported {
            rules = List.copyOf(rules);
        }
    }

    /**
     * @param lines of the CSV, the header first, without their line ends
     * @param done hears of each batch where in the file its last row starts
     */
    public Mono<Imported> read(Flux<String> lines, LongConsumer done) {
        return Mono.defer(() -> {
            CatalogueFile file = new CatalogueFile(reader);
            return CatalogueRows.inBatches(
                            lines,
                            file,
                            rows -> inFlight.shield(put(rows, file).as(transaction::transactional))
                                    .doOnNext(unknown -> unknown.forEach(file::notForSale)),
                            done)
                    .then(Mono.defer(() -> report(file)));
        });
    }

    /** All of it or, with a problem {@code rows-broken} that tells them, nothing. */
    public Mono<Imported> readAll(Flux<String> lines, LongConsumer done) {
        return inFlight.shield(Mono.defer(() -> {
                    CatalogueFile file = new CatalogueFile(reader);
                    return CatalogueRows.inBatches(
                                    lines,
                                    file,
                                    rows -> put(rows, file).doOnNext(unknown -> unknown.forEach(file::notForSale)),
                                    done)
                            .then(Mono.defer(() -> report(file)))
                            .doOnNext(CatalogueImport::requireNoneBroken);
                })
                .as(transaction::transactional));
    }

    private Mono<Imported> report(CatalogueFile file) {
        return rules.all().filter(file::affects).collectList().map(affected -> new Imported(file.report(), affected));
    }

    private static void requireNoneBroken(Imported imported) {
        CatalogueFile.Report report = imported.report();
        if (!report.errors().isEmpty()) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "rows-broken",
                            "Nothing is imported, as some rows are broken")
                    .with("rows", report.rows())
                    .with("errors", report.errors());
        }
    }

    /** Gives those prices whose SKU is not there. */
    private Mono<List<CatalogueRow>> put(List<CatalogueRow> rows, CatalogueFile file) {
        Map<Boolean, List<CatalogueRow>> kinds =
                rows.stream().collect(Collectors.partitioningBy(CatalogueRow::isListPrice));
        List<CatalogueRow> variants = Objects.requireNonNull(kinds.get(false));
        List<CatalogueRow> prices = Objects.requireNonNull(kinds.get(true));
        Mono<Void> put = variants.isEmpty()
                ? Mono.empty()
                : assortment.put(variants).doOnNext(file::put).then();
        return put.then(prices.isEmpty() ? Mono.just(List.of()) : Mono.defer(() -> assortment.putPrices(prices)));
    }
}
