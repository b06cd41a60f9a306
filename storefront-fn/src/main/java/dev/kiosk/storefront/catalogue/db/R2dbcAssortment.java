package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Publication;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes a batch of the catalogue, a fixed number of statements whatever its size. Imports wait for each other. */
@Repository
class R2dbcAssortment implements Assortment {

    private final DatabaseClient database;
    private final ProductWriter products;
    private final VariantWriter variants;
    private final SaleWriter sales;
    private final SearchIndex searchIndex;

    R2dbcAssortment(DatabaseClient database, StorefrontProperties settings) {
        this.database = database;
        this.products = new ProductWriter(database);
        this.variants = new VariantWriter(database);
        this.sales = new SaleWriter(database);
        this.searchIndex =
                new SearchIndex(database, settings.catalogueLanguage().getLanguage());
    }

    @Override
    public Mono<Changes> put(List<CatalogueRow> rows) {
        return waitForOtherImports().then(products.slugs(rows)).flatMap(slugs -> put(rows, slugs));
    }

    private Mono<Changes> put(List<CatalogueRow> rows, Map<String, String> slugs) {
        return products.put(rows, slugs)
                .zipWhen(changed -> variants.put(rows))
                .flatMap(put -> finish(put.getT1().ids(), put.getT2().products())
                        .then(Mono.defer(() -> sales.put(rows)))
                        .thenReturn(new Changes(
                                put.getT1().categories(), put.getT2().skus())));
    }

    @Override
    public Mono<String> add(@Nullable String slug, List<CatalogueRow> rows) {
        String key = rows.getFirst().product();
        Mono<Map<String, String>> slugs = slug == null ? products.slugs(rows) : Mono.just(Map.of(key, slug));
        return waitForOtherImports()
                .then(slugs)
                .flatMap(known -> put(rows, known).thenReturn(Objects.requireNonNull(known.get(key))));
    }

    @Override
    public Mono<Void> move(String slug, String to, String seoTitle) {
        return waitForOtherImports().then(Mono.defer(() -> products.move(slug, to, seoTitle)));
    }

    @Override
    public Mono<Void> remove(String sku) {
        return waitForOtherImports()
                .then(Mono.defer(() -> variants.remove(sku)))
                .flatMap(product -> searchIndex.refresh(Set.of(product)));
    }

    @Override
    public Mono<List<CatalogueRow>> putPrices(List<CatalogueRow> prices) {
        return waitForOtherImports()
                .then(Mono.defer(() -> variants.putPrices(prices)))
                .flatMap(unknown -> sales.put(without(unknown, prices)).thenReturn(unknown));
    }

    private static Set<CatalogueRow> without(List<CatalogueRow> unknown, List<CatalogueRow> prices) {
        Set<CatalogueRow> known = new LinkedHashSet<>(prices);
        unknown.forEach(known::remove);
        return known;
    }

    @Override
    public Mono<Boolean> publish(String slug, Publication publication) {
        return waitForOtherImports().then(Mono.defer(() -> products.publish(slug, publication)));
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
