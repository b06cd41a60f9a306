package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.catalogue.domain.Catalogue;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.CellText;
import dev.kiosk.storefront.catalogue.domain.PriceText;
import dev.kiosk.storefront.catalogue.domain.Publication;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import dev.kiosk.storefront.catalogue.domain.SaleColumns;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** The catalogue as a file that an import takes again, and a spreadsheet computes nothing of. */
@Service
public class CatalogueExport {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Catalogue catalogue;

    CatalogueExport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Its lines with their ends, the header first; with a byte order mark, by which spreadsheets know UTF-8. */
    public Flux<String> lines() {
        String header = "\uFEFF"
                + FORMAT.format(Stream.concat(RowReader.COLUMNS.stream(), RowReader.MORE.stream())
                        .toArray());
        return Flux.just(header)
                .concatWith(catalogue.rows().map(CatalogueExport::line))
                .map(line -> line + "\r\n");
    }

    private static String line(CatalogueRow row) {
        Publication publication = row.publication();
        Stream<String> said = Stream.of(
                row.sku(),
                row.product(),
                row.name(),
                row.option(),
                row.description(),
                row.category(),
                PriceText.decimal(row.price(), row.currency()),
                row.currency(),
                row.language(),
                publication == null ? "" : publication.status().code(),
                publication == null ? "" : Objects.toString(publication.from(), ""));
        List<String> sales = SaleColumns.cells(Objects.requireNonNullElse(row.sales(), List.of()));
        return FORMAT.format(
                Stream.concat(said, sales.stream()).map(CellText::safe).toArray());
    }
}
