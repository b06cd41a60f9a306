package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.ProductStatus;
import dev.kiosk.storefront.catalogue.domain.Publication;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Locale;

/** Whether a product is sold, as its row says: {@code status} and {@code publish_at}. */
final class PublicationRow {

    private PublicationRow() {}

    static Publication of(Readable row) {
        return new Publication(
                ProductStatus.valueOf(Columns.text(row, "status").toUpperCase(Locale.ROOT)),
                row.get("publish_at", Instant.class));
    }
}
