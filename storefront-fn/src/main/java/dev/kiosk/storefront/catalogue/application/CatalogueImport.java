package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.catalogue.application.CsvAssembler.CsvRow;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Imports a catalogue file while it arrives. Good rows are committed in batches, broken ones reported; doing it again
 * changes nothing.
 */
@Service
public class CatalogueImport {

    private static final int BATCH = 1_000;

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

    /** @param lines of the CSV, the header first, without their line ends */
    public Mono<Imported> read(Flux<String> lines) {
        return Mono.defer(() -> {
            CatalogueFile file = new CatalogueFile(reader);
            return goodRows(records(lines), file)
                    .buffer(BATCH)
                    .concatMap(rows -> commit(rows, file))
                    .thenMany(rules.all())
                    .filter(file::affects)
                    .collectList()
                    .map(affected -> new Imported(file.report(), affected));
        });
    }

    private Mono<Void> commit(List<CatalogueRow> rows, CatalogueFile file) {
        Map<Boolean, List<CatalogueRow>> kinds =
                rows.stream().collect(Collectors.partitioningBy(CatalogueRow::isListPrice));
        List<CatalogueRow> variants = Objects.requireNonNull(kinds.get(false));
        List<CatalogueRow> prices = Objects.requireNonNull(kinds.get(true));
        Mono<Void> put = variants.isEmpty()
                ? Mono.empty()
                : assortment.put(variants).doOnNext(file::put).then();
        Mono<List<CatalogueRow>> unknown =
                prices.isEmpty() ? Mono.just(List.of()) : Mono.defer(() -> assortment.putPrices(prices));
        return inFlight.shield(put.then(unknown).as(transaction::transactional))
                .doOnNext(rest -> rest.forEach(file::notForSale))
                .then();
    }

    private static Flux<CsvRow> records(Flux<String> lines) {
        return Flux.defer(() -> {
            CsvAssembler csv = new CsvAssembler();
            return lines.concatMapIterable(csv::next).concatWith(Flux.defer(() -> Flux.fromIterable(csv.end())));
        });
    }

    private static Flux<CatalogueRow> goodRows(Flux<CsvRow> records, CatalogueFile file) {
        AtomicBoolean headerSeen = new AtomicBoolean();
        return records.<CatalogueRow>handle((record, sink) -> {
                    if (headerSeen.compareAndSet(false, true)) {
                        requireHeader(record, file);
                    } else {
                        good(record, file).ifPresent(sink::next);
                    }
                })
                .concatWith(Mono.defer(() -> headerSeen.get() ? Mono.empty() : Mono.error(noHeader())));
    }

    private static Optional<CatalogueRow> good(CsvRow record, CatalogueFile file) {
        return switch (record) {
            case CsvRow.Fields row -> file.row(row.line(), row.fields());
            case CsvRow.Unreadable row -> {
                file.unreadable(row.line(), row.message());
                yield Optional.empty();
            }
        };
    }

    private static void requireHeader(CsvRow record, CatalogueFile file) {
        if (!(record instanceof CsvRow.Fields header) || !file.header(header.fields())) {
            throw noHeader();
        }
    }

    private static Problem noHeader() {
        return Problem.invalid("the first line is the header " + String.join(",", RowReader.COLUMNS) + ", and perhaps "
                + RowReader.LANGUAGE);
    }
}
