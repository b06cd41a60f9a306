package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes a batch of the catalogue, a fixed number of statements whatever its size. Imports wait for each other. */
@Repository
class R2dbcAssortment implements Assortment {

    private final DatabaseClient database;
    private final ProductWriter products;
    private final VariantWriter variants;
    private final SearchIndex searchIndex;

    R2dbcAssortment(DatabaseClient database, StorefrontProperties settings) {
        this.database = database;
        this.products = new ProductWriter(database);
        this.variants = new VariantWriter(database);
        this.searchIndex =
                new SearchIndex(database, settings.catalogueLanguage().getLanguage());
    }

    @Override
    public Mono<Set<String>> put(List<CatalogueRow> rows) {
        return waitForOtherImports()
                .then(products.put(rows))
                .zipWhen(changed -> variants.put(rows))
                .flatMap(changed -> finish(changed.getT1().ids(), changed.getT2())
                        .thenReturn(changed.getT1().moved()));
    }

    @Override
    public Mono<List<CatalogueRow>> putPrices(List<CatalogueRow> prices) {
        return waitForOtherImports().then(Mono.defer(() -> variants.putPrices(prices)));
    }

    @Override
    public Mono<Long> indexAnew(int most) {
        return waitForOtherImports().then(Mono.defer(() -> searchIndex.refreshOutdated(most)));
    }

    private Mono<Void> waitForOtherImports() {
        return database.sql("select pg_advisory_xact_lock(hashtext('catalogue-import'))")
                .then();
    }

    private Mono<Void> finish(Set<Long> changedProducts, Set<Long> productsOfChangedVariants) {
        Set<Long> changed = new HashSet<>(changedProducts);
        changed.addAll(productsOfChangedVariants);
        return searchIndex.refresh(changed).then(products.removeEmpty(productsOfChangedVariants));
    }
}
