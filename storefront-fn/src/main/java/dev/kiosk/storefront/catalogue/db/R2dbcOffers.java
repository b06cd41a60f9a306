package dev.kiosk.storefront.catalogue.db;

import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.catalogue.domain.Offers;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Prices by SKU. */
@Repository
class R2dbcOffers implements Offers {

    private final DatabaseClient database;

    R2dbcOffers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, Offer>> find(Collection<String> skus) {
        if (skus.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql("""
                        select v.sku, p.slug, p.name, v.option, v.price, v.currency
                        from variant v join product p on p.id = v.product_id
                        where v.sku = any (cast(:skus as text[]))
                        """)
                .bind("skus", skus.toArray(String[]::new))
                .map(R2dbcOffers::offer)
                .all()
                .collectMap(Offer::sku);
    }

    private static Offer offer(Readable row) {
        return new Offer(
                text(row, "sku"),
                text(row, "slug"),
                text(row, "name"),
                text(row, "option"),
                number(row, "price"),
                Currency.getInstance(text(row, "currency")));
    }
}
