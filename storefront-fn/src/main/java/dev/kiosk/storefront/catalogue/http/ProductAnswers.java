package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.application.CatalogueService;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.live.domain.Hints;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Currency;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is answered about a product: while there is a crowd, read and written once until something of it changes. */
@Component
final class ProductAnswers implements AutoCloseable {

    private final CatalogueService catalogue;
    private final PublicAnswers answers;
    private final ContentCache kept;
    private final CacheInvalidation listener;

    ProductAnswers(
            CatalogueService catalogue,
            PublicAnswers answers,
            Hints hints,
            StorefrontProperties settings,
            MeterRegistry metrics) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.kept = new ContentCache(
                settings.productCache().toBytes(), settings.live().fallback(), System::nanoTime);
        this.listener = new CacheInvalidation(hints, kept, Schedulers.parallel());
        Gauge.builder("kiosk.products.kept", kept, ContentCache::weight)
                .description("What kept answers about products take, about")
                .baseUnit("bytes")
                .register(metrics);
    }

    Mono<Content> find(String slug, Currency currency) {
        return Mono.defer(() -> find(new ContentCache.Key(slug, currency)));
    }

    /** What is kept of it; null if that is nothing, and {@link #find} is to be asked. */
    @Nullable
    Content kept(String slug, Currency currency) {
        Content known = kept.find(new ContentCache.Key(slug, currency));
        if (known != null) {
            listener.asked();
        }
        return known;
    }

    @Override
    public void close() {
        listener.close();
    }

    private Mono<Content> find(ContentCache.Key key) {
        if (kept.isOff()) {
            return catalogue.find(key.slug(), key.currency()).map(this::content);
        }
        listener.asked();
        Content known = kept.find(key);
        return known == null ? read(key) : Mono.just(known);
    }

    private Mono<Content> read(ContentCache.Key key) {
        long changes = kept.changes();
        return catalogue.find(key.slug(), key.currency()).map(product -> keep(key, product, changes));
    }

    private Content keep(ContentCache.Key key, Product product, long changesBefore) {
        Content content = content(product);
        kept.keep(
                key,
                content,
                product.variants().stream().map(Variant::sku).collect(Collectors.toUnmodifiableSet()),
                changesBefore);
        return content;
    }

    private Content content(Product product) {
        return answers.content(ProductResponse.of(product));
    }
}
