package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.StockLevel;
import dev.kiosk.storefront.catalogue.domain.StockLevels;
import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.live.application.LiveStreams;
import dev.kiosk.storefront.live.application.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams of what is left of a product, for anybody. Orders' streams go before: a quarter of all is kept for them. */
@Component
public class LiveStock {

    /** Variants of a product that a stream is about, at most: the first. */
    public static final int MOST_VARIANTS = 200;

    private static final double SHARE = 0.75;
    private static final GroupCommit.Limits TOGETHER = new GroupCommit.Limits(200, 1, Integer.MAX_VALUE);

    private final CatalogueService catalogue;
    private final LiveStreams streams;
    private final LiveSettings settings;
    private final GroupCommit<Set<String>, List<StockLevel>> reads;

    LiveStock(CatalogueService catalogue, StockLevels levels, LiveStreams streams, StorefrontProperties settings) {
        this.catalogue = catalogue;
        this.streams = streams;
        this.settings = settings.live();
        this.reads = new GroupCommit<>(questions -> read(levels, questions), failure -> true, TOGETHER);
    }

    /** @param hangUp cuts the client's connection */
    public Mono<Flux<Signal<List<StockLevel>>>> stream(String slug, Runnable hangUp) {
        return Mono.fromRunnable(() -> streams.admit(SHARE))
                .then(Mono.defer(() -> catalogue.find(slug)))
                .map(LiveStock::skus)
                .map(skus -> streams.stream(hangUp, client -> new StockStream(client, settings, skus, reads::submit)));
    }

    private static Set<String> skus(Product product) {
        return product.variants().stream()
                .map(Variant::sku)
                .limit(MOST_VARIANTS)
                .collect(Collectors.toSet());
    }

    private static Mono<List<List<StockLevel>>> read(StockLevels levels, List<Set<String>> questions) {
        Set<String> all = questions.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return levels.find(all)
                .collectMap(StockLevel::sku)
                .map(found ->
                        questions.stream().map(skus -> answer(skus, found)).toList());
    }

    private static List<StockLevel> answer(Set<String> skus, Map<String, StockLevel> found) {
        return skus.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
