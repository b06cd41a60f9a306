package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.catalogue.application.CsvAssembler.CsvRow;
import dev.kiosk.storefront.catalogue.domain.CatalogueFile;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The good rows of a catalogue file, while it arrives; it keeps the others. */
final class CatalogueRows {

    private static final int BATCH = 1_000;
    /** The next batch is read while one is worked on, and no more. */
    private static final int AHEAD = 1;

    private CatalogueRows() {}

    /**
     * Fails with a 400 if the first line is no header of ours.
     *
     * @param lines of the CSV, without their line ends
     */
    private static Flux<CatalogueRow> good(Flux<String> lines, CatalogueFile file) {
        AtomicBoolean headerSeen = new AtomicBoolean();
        return records(lines)
                .<CatalogueRow>handle((record, sink) -> {
                    if (headerSeen.compareAndSet(false, true)) {
                        requireHeader(record, file);
                    } else {
                        good(record, file).ifPresent(sink::next);
                    }
                })
                .concatWith(Mono.defer(() -> headerSeen.get() ? Mono.empty() : Mono.error(noHeader())));
    }

    /**
     * Works on {@link #good} rows, a batch after the other.
     *
     * @param work completes with a value
     * @param done hears of each batch where in the file its last row starts
     */
    static <T> Flux<T> inBatches(
            Flux<String> lines, CatalogueFile file, Function<List<CatalogueRow>, Mono<T>> work, LongConsumer done) {
        return good(lines, file)
                .buffer(BATCH)
                .concatMap(
                        rows -> work.apply(rows)
                                .doOnNext(worked -> done.accept(rows.getLast().line())),
                        AHEAD);
    }

    private static Flux<CsvRow> records(Flux<String> lines) {
        return Flux.defer(() -> {
            CsvAssembler csv = new CsvAssembler();
            return lines.concatMapIterable(csv::next).concatWith(Flux.defer(() -> Flux.fromIterable(csv.end())));
        });
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
                + String.join(",", RowReader.MORE) + "; or that of a Shopify export of products");
    }
}
