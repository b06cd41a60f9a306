package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.catalogue.domain.StockLevel;
import dev.kiosk.storefront.live.application.LiveStream;
import dev.kiosk.storefront.live.application.Signal;
import dev.kiosk.storefront.live.domain.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** What is left of some SKUs: all of them first, then those that changed, at most once a second. */
final class StockStream extends LiveStream<List<StockLevel>, List<StockLevel>> {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Set<String> skus;
    private final Function<Set<String>, Mono<List<StockLevel>>> levels;
    private final Map<String, Long> told = new HashMap<>();
    private boolean begun;

    StockStream(
            Client<List<StockLevel>> client,
            LiveSettings settings,
            Set<String> skus,
            Function<Set<String>, Mono<List<StockLevel>>> levels) {
        super(client, settings);
        this.skus = skus;
        this.levels = levels;
    }

    @Override
    protected Set<Topic> topics() {
        return skus.stream().map(Topic.OfSku::new).collect(Collectors.toSet());
    }

    @Override
    protected Mono<List<StockLevel>> read() {
        return levels.apply(skus);
    }

    @Override
    protected Duration pace() {
        return PACE;
    }

    @Override
    protected boolean pass(List<StockLevel> read) {
        List<StockLevel> changed = read.stream()
                .filter(level -> !Long.valueOf(level.available()).equals(told.get(level.sku())))
                .toList();
        if (begun && changed.isEmpty()) {
            return false;
        }
        if (!send(new Signal.News<>(changed))) {
            return true;
        }
        begun = true;
        changed.forEach(level -> told.put(level.sku(), level.available()));
        return false;
    }
}
